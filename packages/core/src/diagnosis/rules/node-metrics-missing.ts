import { readKubelet, readLog, someNode } from "../commands/workload-words.ts";
import { defineRule, type Rule } from "../rule.ts";

export const nodeMetricsMissing: Rule = defineRule({
  id: "node-metrics-missing",
  severity: "error",
  role: "consequence",
  title: "There are no metrics of a node",
  cause: "Its kubelet is not scraped or reports unusable values, or the node does not exist or is excluded.",
  proof: (facts) => [readLog(facts), "kubectl get --raw /apis/metrics.k8s.io/v1beta1/nodes"],
  remedies: [
    {
      title: "Find the scrape error of that node in metrics-server's log",
      commands: (facts) => [`${readLog(facts)} | grep -F ${someNode(facts)}`, readKubelet(facts)],
    },
  ],
  references: ["https://kubernetes.io/docs/tasks/debug/debug-cluster/resource-metrics-pipeline/"],
  lines: [
    {
      anyOf: [
        "unable to fetch node metrics for node",
        "no metrics known for node",
        "no metrics for node",
        "metrics not available for node",
        "no node metrics",
        "node metrics not found",
        "skip, no metric for node",
      ],
    },
    // prometheus-adapter's query gave nothing for it.
    {
      anyOf: ["unable to fetch", "missing"],
      matches: /(?:unable to fetch|missing) (?:cpu|memory)(?: metrics)? for node /,
      unless: /usage metric|discarding/,
    },
    { anyOf: ["<unknown>"], matches: /^\S{1,253}(?: <unknown>){4}$/ },
    {
      anyOf: ["nodemetrics.metrics.k8s.io", "nodes"],
      matches:
        /nodemetrics\.metrics\.k8s\.io \S+ not found|error from server \(notfound\): nodes \S+ not found|nodes\.metrics\.k8s\.io \S+ not found/,
    },
  ],
  yieldsTo: ["virtual-node"],
});
