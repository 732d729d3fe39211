import { defineRule, type Rule } from "../rule.ts";

export const counterDecreased: Rule = defineRule({
  id: "counter-decreased",
  severity: "info",
  role: "noise",
  title: "A counter went backwards between two scrapes",
  cause: "A container or node restarted; the next scrape repairs it.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
