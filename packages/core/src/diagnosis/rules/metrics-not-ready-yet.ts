import { readLog } from "../commands/workload-words.ts";
import { advice } from "../remedies/advice.ts";
import { defineRule, type Rule } from "../rule.ts";

export const metricsNotReadyYet: Rule = defineRule({
  id: "metrics-not-ready-yet",
  severity: "warning",
  role: "consequence",
  title: "There are no metrics yet",
  cause:
    "metrics-server needs two scrapes of a node before it can tell a rate; if it lasts more than a minute, the scrapes fail.",
  proof: (facts) => [readLog(facts)],
  remedies: [
    advice("Wait two resolutions and half a minute from its start; if it lasts, look for failed scrapes", [
      "kubectl -n kube-system logs deployment/metrics-server --tail=50",
    ]),
  ],
  references: ["https://github.com/kubernetes-sigs/metrics-server/blob/master/FAQ.md"],
  lines: [
    {
      anyOf: [
        "metrics not available yet",
        "metrics not yet available",
        "metrics not yet collected",
        "metrics are not yet available",
        "metrics are not available yet",
        // As people type it.
        "metrics not avaliable yet",
      ],
    },
  ],
});
