import { editKubelets } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** That of worker-2; the node is ready. */
export const kubeletDropped: Scenario = {
  name: "kubelet-dropped",
  title: "a firewall drops what is sent to one kubelet",
  arrange: (situation) => editKubelets(situation, { state: "dropped" }, "worker-2"),
};
