import { defineRule, type Rule } from "../rule.ts";

export const clientClockDifference: Rule = defineRule({
  id: "client-clock-difference",
  severity: "warning",
  role: "cause",
  title: "This computer's clock differs from the API server's",
  cause: "Ages of samples and the validity of certificates and tokens are judged by the wrong time.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
