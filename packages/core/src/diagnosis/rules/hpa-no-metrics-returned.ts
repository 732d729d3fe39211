import { defineRule, type Rule } from "../rule.ts";

export const hpaNoMetricsReturned: Rule = defineRule({
  id: "hpa-no-metrics-returned",
  severity: "warning",
  role: "consequence",
  title: "Autoscalers get no metrics of their pods",
  cause:
    "The Metrics API answers, but with nothing for the selected pods: they have just started, or their nodes are not scraped.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
