import { editKubelets } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** That of worker-2, for so short a time that the node is still ready. */
export const kubeletStopped: Scenario = {
  name: "kubelet-stopped",
  title: "one kubelet does not run",
  arrange: (situation) => editKubelets(situation, { state: "stopped" }, "worker-2"),
};
