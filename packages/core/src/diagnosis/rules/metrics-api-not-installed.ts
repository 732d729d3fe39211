import { defineRule, type Rule } from "../rule.ts";

export const metricsApiNotInstalled: Rule = defineRule({
  id: "metrics-api-not-installed",
  severity: "error",
  role: "cause",
  title: "The Metrics API is not installed",
  cause:
    "No APIService registers metrics.k8s.io, so nothing serves it. kubectl top prints the same words when the API is registered but its backend is down.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
