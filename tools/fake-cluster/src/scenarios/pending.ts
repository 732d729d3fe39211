import { editDeployment } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** A node selector that no node has. */
export const pending: Scenario = {
  name: "pending",
  title: "no node fits metrics-server",
  arrange: (situation) =>
    editDeployment(situation, ({ spec }) => {
      spec.template.spec.nodeSelector = { "node-role": "metrics" };
    }),
};
