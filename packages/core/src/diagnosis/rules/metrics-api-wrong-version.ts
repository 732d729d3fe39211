import { defineRule, type Rule } from "../rule.ts";

export const metricsApiWrongVersion: Rule = defineRule({
  id: "metrics-api-wrong-version",
  severity: "error",
  role: "cause",
  title: "The Metrics API is registered in a version that one side does not speak",
  cause:
    "Only metrics.k8s.io/v1 is there for a client that knows v1beta1, or an APIService registers v1 for a metrics-server that serves v1beta1 only.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
