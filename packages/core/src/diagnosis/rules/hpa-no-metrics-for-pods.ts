import { defineRule, type Rule } from "../rule.ts";

export const hpaNoMetricsForPods: Rule = defineRule({
  id: "hpa-no-metrics-for-pods",
  severity: "warning",
  role: "consequence",
  title: "Autoscalers get no metrics of ready pods",
  cause: "The selected pods are not ready, are starting, or are not the ones that have metrics.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
