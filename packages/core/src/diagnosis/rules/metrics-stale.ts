import { readLog } from "../commands/workload-words.ts";
import { lookAtPod, raiseResources } from "../remedies/workload.ts";
import { defineRule, type Rule } from "../rule.ts";

export const metricsStale: Rule = defineRule({
  id: "metrics-stale",
  severity: "error",
  role: "cause",
  title: "The metrics are older than they should be",
  cause: "metrics-server answers from samples of several resolutions ago: its scrapes fail or are slow.",
  proof: (facts) => ["kubectl get --raw /apis/metrics.k8s.io/v1beta1/nodes", readLog(facts)],
  remedies: [lookAtPod, raiseResources],
  references: ["https://github.com/kubernetes-sigs/metrics-server/blob/master/FAQ.md"],
  lines: [],
});
