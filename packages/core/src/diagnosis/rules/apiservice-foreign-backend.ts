import { defineRule, type Rule } from "../rule.ts";

export const apiserviceForeignBackend: Rule = defineRule({
  id: "apiservice-foreign-backend",
  severity: "warning",
  role: "cause",
  title: "Another program than metrics-server serves metrics.k8s.io",
  cause:
    "The APIService names the Service of another adapter; what it answers, and for which nodes and pods, is its affair.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
