import { someNode } from "../commands/workload-words.ts";
import { defineRule, type Rule } from "../rule.ts";

export const kubeletCgroupStatsMissing: Rule = defineRule({
  id: "kubelet-cgroup-stats-missing",
  severity: "info",
  role: "noise",
  title: "The kubelet has no statistics of a system cgroup",
  cause: "The slice of the kubelet or runtime is not known to cAdvisor. Metrics of nodes and pods do not need it.",
  proof: (facts) => [
    `# on node ${someNode(facts)}:\nsystemctl show kubelet -p ControlGroup -p CPUAccounting -p MemoryAccounting`,
  ],
  remedies: [],
  references: ["https://kubernetes.io/docs/setup/production-environment/container-runtimes/#cgroup-drivers"],
  lines: [
    {
      anyOf: [
        "failed to get system container stats",
        "failed to get cgroup stats",
        "failed to get container info for",
        "no observation found for eviction signal",
        "failed to get the kubelet's cgroup",
        "failed to get the container runtime's cgroup",
        "runtime system container metrics may be missing",
        "kubelet system container metrics may be missing",
        "cgroup stats for /",
        "failed to get system container",
        "not found in metrics",
        "failed to find cgroups of kubelet",
        "cgroup hierarchy not unified",
        "accounting not enabled for pid",
        "none of the resources are being tracked",
      ],
      unless: /root cgroup|request failed|internal error|failed getting container info/,
    },
  ],
  yieldsTo: ["kubelet-http-500"],
});
