import { defineRule, type Rule } from "../rule.ts";

export const nodeMetricsMissing: Rule = defineRule({
  id: "node-metrics-missing",
  severity: "error",
  role: "consequence",
  title: "There are no metrics of a node",
  cause: "Its kubelet is not scraped or reports unusable values, or the node does not exist or is excluded.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
