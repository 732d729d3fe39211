import { readKubelet } from "../commands/workload-words.ts";
import { advice } from "../remedies/advice.ts";
import { defineRule, type Rule } from "../rule.ts";

export const podMetricsMissing: Rule = defineRule({
  id: "pod-metrics-missing",
  severity: "warning",
  role: "consequence",
  title: "There are no metrics of a pod",
  cause: "It has just started, a container of it has no usable values, or its node is not scraped.",
  proof: (facts) => [
    "kubectl get --raw /apis/metrics.k8s.io/v1beta1/namespaces/<namespace>/pods/<pod>",
    readKubelet(facts),
  ],
  remedies: [
    advice("Wait for two scrapes of a new pod; then look at its node", [
      "kubectl -n <namespace> get pod <pod> -o wide",
      "kubectl get --raw /api/v1/nodes/<node>/proxy/metrics/resource",
    ]),
  ],
  references: ["https://kubernetes.io/docs/tasks/debug/debug-cluster/resource-metrics-pipeline/"],
  lines: [
    {
      anyOf: [
        "unable to fetch pod metrics for pod",
        "no metrics known for pod",
        "no metrics for pod",
        "no metrics for container",
        "metrics not available for pod",
        "skip, no metric for pod",
        "no pod metrics",
        "no pods to fetch metrics for",
      ],
      unless: /did not receive/,
    },
    // prometheus-adapter has the usage of no or only of some containers.
    {
      anyOf: ["unable to fetch", "missing"],
      matches: /(?:unable to fetch|missing) (?:cpu|memory)(?: metrics)? for pod /,
    },
    {
      anyOf: ["podmetrics.metrics.k8s.io", "pods"],
      matches:
        /podmetrics\.metrics\.k8s\.io \S+ not found|error from server \(notfound\): pods \S+ not found|pods\.metrics\.k8s\.io \S+ not found/,
    },
  ],
});
