import { defineRule, type Rule } from "../rule.ts";

export const metricsEndpointForbidden: Rule = defineRule({
  id: "metrics-endpoint-forbidden",
  severity: "warning",
  role: "cause",
  title: "A scraper may not read metrics-server's own /metrics",
  cause: "The path needs authorisation: the scraper's ServiceAccount lacks get on the URL /metrics.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
