import { defineRule, type Rule } from "../rule.ts";

export const hpaCustomExternalMetrics: Rule = defineRule({
  id: "hpa-custom-external-metrics",
  severity: "warning",
  role: "cause",
  title: "An autoscaler uses metrics that metrics-server does not provide",
  cause:
    "Custom and external metrics come from an adapter that registers custom.metrics.k8s.io or external.metrics.k8s.io.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
