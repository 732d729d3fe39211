import type { Scenario } from "./scenario.ts";

/** Nothing forwards the address of the Service on the control plane. */
export const discoveryRefused: Scenario = {
  name: "discovery-refused",
  title: "the API server cannot reach pods: connection refused",
  arrange: ({ controlPlane }) => {
    controlPlane.path = "refused";
  },
};
