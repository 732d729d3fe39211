import type { Scenario } from "./scenario.ts";

/** Its RoleBinding is gone: it ends at its start. */
export const authReaderMissing: Scenario = {
  name: "auth-reader-missing",
  title: "metrics-server may not read extension-apiserver-authentication",
  arrange: ({ store }) =>
    store.remove("rolebindings.rbac.authorization.k8s.io", "kube-system", "metrics-server-auth-reader"),
};
