import type { KubeObject } from "../world/pipeline/kube-object.ts";
import type { Scenario } from "./scenario.ts";

/** metrics-server takes the aggregator for system:anonymous, and kube-apiserver publishes no authority for request headers. */
export const aggregationLayerOff: Scenario = {
  name: "aggregation-layer-off",
  title: "kube-apiserver has no --requestheader flags: 403",
  arrange: ({ controlPlane, store }) => {
    controlPlane.frontProxy = "off";
    store.edit<KubeObject>("configmaps", "kube-system", "extension-apiserver-authentication", (configMap) => {
      const published = Object.entries(configMap["data"] as Readonly<Record<string, string>>);
      configMap["data"] = Object.fromEntries(published.filter(([key]) => !key.startsWith("requestheader-")));
    });
  },
};
