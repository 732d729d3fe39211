import { defineRule, type Rule } from "../rule.ts";

export const kubeletCgroupStatsMissing: Rule = defineRule({
  id: "kubelet-cgroup-stats-missing",
  severity: "info",
  role: "noise",
  title: "The kubelet has no statistics of a system cgroup",
  cause: "The slice of the kubelet or runtime is not known to cAdvisor. Metrics of nodes and pods do not need it.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
