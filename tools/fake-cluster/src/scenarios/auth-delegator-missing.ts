import type { Scenario } from "./scenario.ts";

/** The Metrics API works for system:masters, and answers 500 to all others. */
export const authDelegatorMissing: Scenario = {
  name: "auth-delegator-missing",
  title: "metrics-server may not ask the API server what users may do",
  user: "metrics-reader",
  arrange: ({ store }) =>
    store.remove("clusterrolebindings.rbac.authorization.k8s.io", undefined, "metrics-server:system:auth-delegator"),
};
