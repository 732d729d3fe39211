import { defineRule, type Rule } from "../rule.ts";

export const duplicateMetrics: Rule = defineRule({
  id: "duplicate-metrics",
  severity: "warning",
  role: "cause",
  title: "A node or pod is reported twice",
  cause:
    "Two Node objects stand for one host, or a pod is still listed by a node that is gone; metrics-server keeps the first.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
