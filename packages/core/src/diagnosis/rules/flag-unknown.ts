import { defineRule, type Rule } from "../rule.ts";

export const flagUnknown: Rule = defineRule({
  id: "flag-unknown",
  severity: "error",
  role: "cause",
  title: "metrics-server does not know one of its flags",
  cause:
    "The flag does not exist in this version, is misspelled, or belongs to another program; metrics-server prints its usage and exits.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
