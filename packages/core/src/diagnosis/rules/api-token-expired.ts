import { defineRule, type Rule } from "../rule.ts";

export const apiTokenExpired: Rule = defineRule({
  id: "api-token-expired",
  severity: "warning",
  role: "cause",
  title: "A client sends a token that has expired",
  cause:
    "An old client library keeps the projected ServiceAccount token that it read at start, or the token was revoked.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
