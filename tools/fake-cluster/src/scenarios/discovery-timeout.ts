import type { Scenario } from "./scenario.ts";

/** A firewall between the control plane and the nodes drops packets. */
export const discoveryTimeout: Scenario = {
  name: "discovery-timeout",
  title: "the API server cannot reach pods: no answer",
  arrange: ({ controlPlane }) => {
    controlPlane.path = "timeout";
  },
};
