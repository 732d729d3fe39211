import { defineRule, type Rule } from "../rule.ts";

export const userRbacMetricsApi: Rule = defineRule({
  id: "user-rbac-metrics-api",
  severity: "error",
  role: "cause",
  title: "The user may not read metrics.k8s.io",
  cause:
    "The API server refused the caller, not metrics-server: no Role or ClusterRole lets this user get or list nodes or pods of the API group (403). kubectl top also reads the core nodes for their allocatable.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
