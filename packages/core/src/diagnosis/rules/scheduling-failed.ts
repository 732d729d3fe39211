import { defineRule, type Rule } from "../rule.ts";

export const schedulingFailed: Rule = defineRule({
  id: "scheduling-failed",
  severity: "error",
  role: "cause",
  title: "The metrics-server pod cannot be scheduled",
  cause:
    "No node fits: taints that it does not tolerate, a node selector or affinity that nothing satisfies, too little CPU or memory, or a host port that is taken.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
