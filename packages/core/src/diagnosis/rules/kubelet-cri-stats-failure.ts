import { defineRule, type Rule } from "../rule.ts";

export const kubeletCriStatsFailure: Rule = defineRule({
  id: "kubelet-cri-stats-failure",
  severity: "error",
  role: "cause",
  title: "The container runtime does not tell the kubelet its statistics",
  cause: "The runtime's stats call failed, timed out or is not supported, so the kubelet has no metrics of containers.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
