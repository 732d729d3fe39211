import { defineRule, type Rule } from "../rule.ts";

export const hpaMetricsApiUnavailable: Rule = defineRule({
  id: "hpa-metrics-api-unavailable",
  severity: "error",
  role: "consequence",
  title: "Autoscalers get no answer from the Metrics API",
  cause: "It is registered and answers 503 or not in time; a gap while metrics-server restarts is normal.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
