import { defineRule, type Rule } from "../rule.ts";

export const metricsServerRbacMissing: Rule = defineRule({
  id: "metrics-server-rbac-missing",
  severity: "error",
  role: "cause",
  title: "metrics-server may not list nodes or pods",
  cause:
    "Its ServiceAccount lacks get, list and watch on nodes and pods, or the rights of system:auth-delegator: the ClusterRole or its binding is missing or names another ServiceAccount.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
