import type { Scenario } from "./scenario.ts";

/** The pod network does not reach the control plane. */
export const discoveryNoRoute: Scenario = {
  name: "discovery-no-route",
  title: "the API server cannot reach pods: no route to host",
  arrange: ({ controlPlane }) => {
    controlPlane.path = "no-route";
  },
};
