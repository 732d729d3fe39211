import { readKubelet } from "../commands/workload-words.ts";
import { restartKubelet, syncClocks } from "../remedies/kubelet-access.ts";
import { defineRule, type Rule } from "../rule.ts";

export const kubeletStale: Rule = defineRule({
  id: "kubelet-stale",
  severity: "warning",
  role: "cause",
  title: "A kubelet's samples are old",
  cause: "Its CPU sample has not moved on for minutes: cAdvisor's housekeeping hangs, or the node was suspended.",
  proof: (facts) => [readKubelet(facts)],
  remedies: [restartKubelet, syncClocks],
  references: ["https://kubernetes.io/docs/tasks/debug/debug-cluster/resource-metrics-pipeline/"],
  lines: [],
});
