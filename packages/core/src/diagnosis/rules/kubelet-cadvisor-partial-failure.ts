import { readKubelet } from "../commands/workload-words.ts";
import { defineRule, type Rule } from "../rule.ts";

export const kubeletCadvisorPartialFailure: Rule = defineRule({
  id: "kubelet-cadvisor-partial-failure",
  severity: "info",
  role: "noise",
  title: "cAdvisor missed some containers",
  cause: "Containers ended while they were read; it passes. If it never stops, restart the kubelet.",
  proof: (facts) => [readKubelet(facts)],
  remedies: [],
  references: ["https://github.com/google/cadvisor"],
  lines: [
    {
      anyOf: [
        "partial failures",
        "partial failure issuing cadvisor",
        "unable to find data in memory cache",
        "recentstats: unable to find data",
        "unable to get stats from cadvisor",
        "failed to create existing container",
        "failed to process watch event",
        "unable to get fs usage",
        "unable to fetch container fs stats",
        "failed to recover from",
        "failed to get container info",
        "getcontainerinfov2",
        "error while processing raw container",
        "error while processing event",
        "failed to update stats for container",
        "failed to get cadvisor metrics",
        "task not found",
        "failed to collect filesystem stats",
        "unable to find data for container",
        "unable to get network stats from pid",
        "failed to handle multiple devices for container",
        "stat fs failed",
      ],
      matches:
        /partial failures|collect filesystem|memory cache|cadvisor|existing container|watch event|processing event|recentstats|fs (?:usage|stats)|raw container|update stats|getcontainerinfov2|unknown container|network stats|multiple devices|stat fs failed/,
      unless:
        /filesystem with mountpoint|root cgroup|system container|http internalservererror|500 internal|internal error:|failed getting container info|failed to get container info for/,
    },
  ],
  yieldsTo: ["kubelet-imagefs", "kubelet-http-500", "kubelet-cgroup-stats-missing", "kubelet-cri-stats-failure"],
});
