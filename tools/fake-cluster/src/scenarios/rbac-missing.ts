import type { Scenario } from "./scenario.ts";

/** Its ClusterRoleBinding is gone. */
export const rbacMissing: Scenario = {
  name: "rbac-missing",
  title: "metrics-server may not list nodes and pods",
  arrange: ({ store }) =>
    store.remove("clusterrolebindings.rbac.authorization.k8s.io", undefined, "system:metrics-server"),
};
