import { defineRule, type Rule } from "../rule.ts";

export const podMetricsMissing: Rule = defineRule({
  id: "pod-metrics-missing",
  severity: "warning",
  role: "consequence",
  title: "There are no metrics of a pod",
  cause: "It has just started, a container of it has no usable values, or its node is not scraped.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
