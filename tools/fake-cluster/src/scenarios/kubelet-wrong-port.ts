import { dropFlags, setFlags } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** --kubelet-port=10251. */
export const kubeletWrongPort: Scenario = {
  name: "kubelet-wrong-port",
  title: "metrics-server dials a port on which no kubelet listens",
  arrange: (situation) => {
    dropFlags(situation, "--kubelet-use-node-status-port");
    setFlags(situation, "--kubelet-port=10251");
  },
};
