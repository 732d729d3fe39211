import { defineRule, type Rule } from "../rule.ts";

export const hpaMetricsApiMissing: Rule = defineRule({
  id: "hpa-metrics-api-missing",
  severity: "error",
  role: "consequence",
  title: "Autoscalers find no Metrics API",
  cause: "metrics.k8s.io is not registered, so the controller cannot read usage.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
