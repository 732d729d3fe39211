import { defineRule, type Rule } from "../rule.ts";

export const hpaRbac: Rule = defineRule({
  id: "hpa-rbac",
  severity: "error",
  role: "cause",
  title: "The autoscaler's controller may not read metrics",
  cause:
    "The API server or metrics-server refused the controller: its default ClusterRole is missing, or the front-proxy identity is not accepted.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
