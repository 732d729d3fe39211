import { describePods } from "../commands/workload-words.ts";
import { raiseResources } from "../remedies/workload.ts";
import { defineRule, type Rule } from "../rule.ts";

export const podOomOrThrottled: Rule = defineRule({
  id: "pod-oom-or-throttled",
  severity: "error",
  role: "cause",
  title: "metrics-server is killed for memory or starved of CPU",
  cause:
    "Its limits are too small for the cluster: it needs about 2 MiB of memory and 1 m of CPU a node beyond 100 m and 200 MiB.",
  proof: (facts) => [describePods(facts)],
  remedies: [raiseResources],
  references: [
    "https://github.com/kubernetes-sigs/metrics-server#scaling",
    "https://kubernetes.io/docs/tasks/configure-pod-container/assign-memory-resource/",
  ],
  lines: [
    {
      anyOf: [
        "oomkilled",
        "oomkilling",
        "oom-kill",
        "out of memory: kill",
        "memory cgroup out of memory",
        "system oom encountered",
        "cputhrottlinghigh",
      ],
      unless: /oomkilled[:=] ?false/,
    },
    {
      anyOf: ["evicted", "the node was low on resource"],
      matches: /low on resource: (?:memory|ephemeral)|memory usage.{0,40}exceed/,
    },
    { anyOf: ["exit code 137", "exit code: 137", "exitcode:137", "exitcode=137", "exit status 137"] },
  ],
});
