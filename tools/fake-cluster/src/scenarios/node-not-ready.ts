import { editKubelets } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** The kubelet of worker-3 has been silent for long. */
export const nodeNotReady: Scenario = {
  name: "node-not-ready",
  title: "one node is not ready",
  arrange: (situation) => editKubelets(situation, { state: "lost" }, "worker-3"),
};
