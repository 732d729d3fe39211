import { defineRule, type Rule } from "../rule.ts";

export const hpaTargetProblem: Rule = defineRule({
  id: "hpa-target-problem",
  severity: "warning",
  role: "cause",
  title: "An autoscaler's target is wrong",
  cause:
    "scaleTargetRef names an object that does not exist, has no scale subresource or no selector, or another autoscaler selects the same pods.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
