import { readLog } from "../commands/workload-words.ts";
import { lookAtPod } from "../remedies/workload.ts";
import { defineRule, type Rule } from "../rule.ts";

export const probeNoMetricsToServe: Rule = defineRule({
  id: "probe-no-metrics-to-serve",
  severity: "warning",
  role: "consequence",
  title: "metrics-server has no metrics to serve yet",
  cause:
    "Its readiness check finds no usable pair of samples: normal for the first half minute, else the scrapes fail; the same log says why.",
  proof: (facts) => [readLog(facts)],
  remedies: [lookAtPod],
  references: ["https://github.com/kubernetes-sigs/metrics-server/blob/master/KNOWN_ISSUES.md"],
  lines: [
    {
      anyOf: [
        "no metrics to serve",
        "not metrics to serve",
        "last tick wasn't healthy",
        "last tick was not healthy",
        "no metrics stored",
        "metric-storage-ready",
      ],
      matches: /to serve|last tick|no metrics stored|\[-\]metric-storage-ready|failed probe/,
      unless: /\[\+\]metric-storage-ready ok/,
    },
  ],
});
