import type { Scenario } from "./scenario.ts";

/** metrics-server takes the aggregator for system:anonymous. */
export const aggregationLayerOff: Scenario = {
  name: "aggregation-layer-off",
  title: "kube-apiserver has no --requestheader flags: 403",
  arrange: ({ controlPlane }) => {
    controlPlane.frontProxy = "off";
  },
};
