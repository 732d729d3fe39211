import { defineRule, type Rule } from "../rule.ts";

export const metricsApiUnavailable: Rule = defineRule({
  id: "metrics-api-unavailable",
  severity: "error",
  role: "consequence",
  title: "The Metrics API is registered, but its backend does not answer",
  cause:
    "The API server answers 503 for metrics.k8s.io as long as the APIService or the way to metrics-server is broken.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
