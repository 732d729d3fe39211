import { defineRule, type Rule } from "../rule.ts";

export const metricsStale: Rule = defineRule({
  id: "metrics-stale",
  severity: "warning",
  role: "cause",
  title: "The metrics are older than they should be",
  cause: "metrics-server answers from samples of several resolutions ago: its scrapes fail or are slow.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
