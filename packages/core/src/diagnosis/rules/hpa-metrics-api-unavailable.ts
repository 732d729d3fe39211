import { inNamespace, readApiService, readLog, workloadName } from "../commands/workload-words.ts";
import { defineRule, type Rule } from "../rule.ts";

export const hpaMetricsApiUnavailable: Rule = defineRule({
  id: "hpa-metrics-api-unavailable",
  severity: "error",
  role: "consequence",
  title: "Autoscalers get no answer from the Metrics API",
  cause: "It is registered and answers 503 or not in time; a gap while metrics-server restarts is normal.",
  proof: (facts) => [readApiService(facts), "kubectl get hpa --all-namespaces"],
  remedies: [
    {
      title: "Find the cause in the APIService's condition and in metrics-server's log",
      commands: (facts) => [readApiService(facts), readLog(facts)],
    },
    {
      title: "For gaps while metrics-server restarts: run two",
      commands: (facts) => [`kubectl ${inNamespace(facts)} scale ${workloadName(facts)} --replicas=2`],
    },
  ],
  references: ["https://github.com/kubernetes-sigs/metrics-server#high-availability"],
  lines: [
    {
      anyOf: [
        "unable to get metrics for resource",
        "unable to fetch metrics from",
        "failedgetresourcemetric",
        "failedgetcontainerresourcemetric",
        "unable to get resource metric",
      ],
      matches:
        /unable to handle the request|timeout|timed out|deadline exceeded|connection refused|no route|reset by peer|\beof\b|error on the server|unable to return a response|etcdserver|client connection lost|stream error|too many requests|service unavailable|goaway|dial tcp|x509|trying to reach service/,
      unless: /(?:custom|external) metrics api|heapster|from prometheus|source kubelet|from kubelet|from node/,
    },
  ],
  yieldsTo: ["hpa-rbac"],
});
