import { inNamespace, readLog, workloadName } from "../commands/workload-words.ts";
import { grantMetricsServer } from "../remedies/access.ts";
import { lookAtPod } from "../remedies/workload.ts";
import { defineRule, type Rule } from "../rule.ts";

export const informerNotSynced: Rule = defineRule({
  id: "informer-not-synced",
  severity: "error",
  role: "cause",
  title: "metrics-server has not read the cluster's nodes and pods",
  cause:
    "Its informers wait for their first list from the API server: rights or the way there are missing, or a ConfigMap that it needs does not exist.",
  proof: (facts) => [readLog(facts), `kubectl ${inNamespace(facts)} get ${workloadName(facts)}`],
  remedies: [grantMetricsServer, lookAtPod],
  references: ["https://github.com/kubernetes-sigs/metrics-server/blob/master/pkg/server/server.go"],
  lines: [
    {
      anyOf: [
        "metric-informer-sync",
        "metadata-informer-sync",
        "informer-sync",
        "informer not synced",
        "unable to sync caches",
        "timed out waiting for caches to sync",
        "caches not synchronized",
        "failed to wait for caches to sync",
        "not yet synced",
        "cache has not synced",
        "informers not synced",
      ],
      matches: /fail|error|not |unable|timed out|\[-\]/,
      unless: /\[\+\]\S*informer-sync ok(?!.{0,4000}\[-\]\S*informer)/,
    },
    { anyOf: ["unable to load initial ca bundle"], matches: /not found|client-ca/ },
    {
      anyOf: [
        "configmap extension-apiserver-authentication not found",
        "configmaps extension-apiserver-authentication not found",
      ],
    },
  ],
  yieldsTo: ["requestheader-configmap-rbac", "aggregation-layer-not-configured", "apiserver-unreachable-from-pod"],
});
