import { setFlags } from "../commands/set-flags.ts";
import { describePods, readLog } from "../commands/workload-words.ts";
import { lookAtPod, raiseResources } from "../remedies/workload.ts";
import { defineRule, type Rule } from "../rule.ts";

export const probeCollectionLate: Rule = defineRule({
  id: "probe-collection-late",
  severity: "error",
  role: "consequence",
  title: "metrics-server's collection does not finish in time",
  cause:
    "Its liveness check saw no new scrape for one and a half resolutions: kubelets that do not answer, or too little CPU.",
  proof: (facts) => [readLog(facts), describePods(facts)],
  remedies: [
    raiseResources,
    lookAtPod,
    {
      title: "Scrape less often",
      cost: "Metrics are older, and autoscalers slower.",
      commands: (facts) => setFlags(facts, { set: ["--metric-resolution=30s"] }),
    },
  ],
  references: ["https://github.com/kubernetes-sigs/metrics-server/blob/master/pkg/server/server.go"],
  lines: [
    {
      anyOf: ["metric-collection-timely", "metric collection didn't finish on time"],
      matches: /fail|didn't|\[-\]/,
      unless: /\[\+\]metric-collection-timely ok/,
    },
    {
      anyOf: ["time since last tick", "last tick took", "is longer than the resolution", "unable to complete scrape"],
      matches: /greater than|longer|over|exceed|unable/,
    },
  ],
});
