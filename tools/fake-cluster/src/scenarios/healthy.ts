import type { Scenario } from "./scenario.ts";

/** As the official manifests install it, with kubelet certificates of the cluster's authority. */
export const healthy: Scenario = {
  name: "healthy",
  title: "everything works",
  arrange: () => undefined,
};
