import { defineRule, type Rule } from "../rule.ts";

export const flagInvalid: Rule = defineRule({
  id: "flag-invalid",
  severity: "error",
  role: "cause",
  title: "The flags of metrics-server contradict each other or are out of range",
  cause:
    "metrics-server checks its flags at start and exits when a value is not allowed or two flags exclude each other.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
