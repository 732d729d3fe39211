import type { RoleObject } from "../world/pipeline/kube-object.ts";
import type { Scenario } from "./scenario.ts";

/** The ClusterRole lacks it. */
export const kubelet403: Scenario = {
  name: "kubelet-403",
  title: "metrics-server may not get nodes/metrics",
  arrange: ({ store }) =>
    store.edit<RoleObject>("clusterroles.rbac.authorization.k8s.io", undefined, "system:metrics-server", (role) => {
      role.rules = [{ apiGroups: [""], resources: ["pods", "nodes"], verbs: ["get", "list", "watch"] }];
    }),
};
