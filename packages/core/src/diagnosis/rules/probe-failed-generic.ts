import { describePods, readLog } from "../commands/workload-words.ts";
import { applyOfficial, lookAtPod } from "../remedies/workload.ts";
import { defineRule, type Rule } from "../rule.ts";

export const probeFailedGeneric: Rule = defineRule({
  id: "probe-failed-generic",
  severity: "error",
  role: "consequence",
  title: "The kubelet's probe of metrics-server fails",
  cause:
    "It is not ready, not listening where the probe asks, or hangs. Mostly its scrapes fail; the pod's log has the cause.",
  proof: (facts) => [describePods(facts), readLog(facts)],
  remedies: [
    lookAtPod,
    {
      title: "Where the probe asks another port than --secure-port, or plain HTTP: apply the manifest's probe",
      commands: (facts) => applyOfficial.commands(facts),
    },
  ],
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/"],
  lines: [
    {
      anyOf: [
        "readiness probe failed",
        "liveness probe failed",
        "startup probe failed",
        "readiness probe errored",
        "liveness probe errored",
        "probe failed",
        "failed liveness probe",
        "failed readiness probe",
        "failed startup probe",
        "failed probe",
        "is unhealthy, it will be killed",
      ],
      unless: /metric-storage-ready|metric-collection-timely|informer-sync|metrics to serve/,
    },
    {
      anyOf: ["back-off restarting failed container", "crashloopbackoff", "back-off restarting"],
      matches: /metrics-server|back-off restarting failed container|backoff/,
      unless: /error syncing pod(?!.{0,600}metrics-server)|pod=[\w-]{1,253}_(?!kube-system)/,
    },
    {
      anyOf: ["readyz check failed", "livez check failed", "healthz check failed"],
      unless: /metric-storage-ready failed|metric-collection-timely failed|informer-sync failed/,
    },
  ],
  yieldsTo: ["pod-oom-or-throttled", "probe-collection-late", "probe-no-metrics-to-serve", "informer-not-synced"],
});
