import { editDeployment } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** MissingEndpoints. */
export const scaledToZero: Scenario = {
  name: "scaled-to-zero",
  title: "metrics-server has no replicas",
  arrange: (situation) =>
    editDeployment(situation, ({ spec }) => {
      spec.replicas = 0;
    }),
};
