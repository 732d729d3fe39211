import { editDeployment } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** hostNetwork with --secure-port=10250. */
export const hostNetworkPortInUse: Scenario = {
  name: "host-network-port-in-use",
  title: "metrics-server wants the kubelet's port",
  arrange: (situation) =>
    editDeployment(situation, ({ spec }) => {
      spec.template.spec.hostNetwork = true;
    }),
};
