import { readKubelet } from "../commands/workload-words.ts";
import { advice } from "../remedies/advice.ts";
import { restartKubelet } from "../remedies/kubelet-access.ts";
import { defineRule, type Rule } from "../rule.ts";

export const zeroUsageMetrics: Rule = defineRule({
  id: "zero-usage-metrics",
  severity: "error",
  role: "cause",
  title: "The kubelet reports zero or no CPU or memory usage",
  cause:
    "metrics-server drops a node or pod of which a value is zero or missing: a cgroup or runtime mismatch, or a container that has just started.",
  proof: (facts) => [`${readKubelet(facts)} | grep -E 'cpu_usage_seconds_total|memory_working_set_bytes'`],
  remedies: [
    advice("Let kubelet and runtime use the same cgroup driver, and versions that know the nodes' cgroup version", [
      "# on the nodes:\nstat -fc %T /sys/fs/cgroup\ngrep cgroupDriver /var/lib/kubelet/config.yaml\nsudo crictl info | grep -i cgroup",
    ]),
    restartKubelet,
  ],
  references: [
    "https://kubernetes.io/docs/setup/production-environment/container-runtimes/#cgroup-drivers",
    "https://github.com/kubernetes-sigs/metrics-server/blob/master/KNOWN_ISSUES.md",
  ],
  lines: [
    {
      anyOf: [
        "missing cpu usage metric",
        "missing memory usage metric",
        "missing working set",
        "failed getting complete pod metric",
        "failed getting complete node metric",
        "failed getting complete container metric",
        "got usagecorenanoseconds equal zero",
        "got workingsetbytes equal zero",
        "equal zero",
        "equals zero",
        "unable to get cpu for",
        "unable to get memory for",
        "missing cpu metrics",
        "missing memory metrics",
        "skipped node cpu metric",
        "skipped node memory metric",
        "skipped container cpu metric",
        "skipped container memory metric",
        "skipped pod cpu metric",
        "no container metrics for pod",
      ],
      unless: /valid timestamp|non-zero timestamp|zero timestamp/,
    },
    {
      anyOf: ["cpu_usage_seconds_total", "memory_working_set_bytes", "usagenanocores", "workingsetbytes"],
      matches:
        /(?:always|is|are|equal) (?:0|zero)\b|(?:cpu_usage_seconds_total|memory_working_set_bytes)(?:\{[^}]{0,300}\})? 0(?:\.0)?(?: |$)|(?:usagenanocores|workingsetbytes): 0\b/,
    },
  ],
  yieldsTo: ["counter-decreased", "timestamp-missing", "virtual-node"],
});
