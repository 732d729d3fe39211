import { defineRule } from "../rule.ts";

export const clientClockDifference = defineRule({
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
