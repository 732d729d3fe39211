import { defineRule, type Rule } from "../rule.ts";

export const metricsNotReadyYet: Rule = defineRule({
  id: "metrics-not-ready-yet",
  severity: "warning",
  role: "consequence",
  title: "There are no metrics yet",
  cause:
    "metrics-server needs two scrapes of a node before it can tell a rate; if it lasts more than a minute, the scrapes fail.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
