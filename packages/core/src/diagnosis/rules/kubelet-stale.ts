import { defineRule, type Rule } from "../rule.ts";

export const kubeletStale: Rule = defineRule({
  id: "kubelet-stale",
  severity: "warning",
  role: "cause",
  title: "A kubelet's samples are old",
  cause: "Its CPU sample has not moved on for minutes: cAdvisor's housekeeping hangs, or the node was suspended.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
