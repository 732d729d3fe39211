import { defineRule, type Rule } from "../rule.ts";

export const zeroUsageMetrics: Rule = defineRule({
  id: "zero-usage-metrics",
  severity: "error",
  role: "cause",
  title: "The kubelet reports zero or no CPU or memory usage",
  cause:
    "metrics-server drops a node or pod of which a value is zero or missing: a cgroup or runtime mismatch, or a container that has just started.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
