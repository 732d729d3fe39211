import { defineRule, type Rule } from "../rule.ts";

export const clockSkew: Rule = defineRule({
  id: "clock-skew",
  severity: "warning",
  role: "cause",
  title: "Clocks disagree",
  cause:
    "The clocks of nodes, control plane or container runtime differ or went backwards, so samples look older or newer than they are.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
