import { inNamespace, podsOf, readApiService, readLog } from "../commands/workload-words.ts";
import { defineRule, type Rule } from "../rule.ts";

export const metricsApiUnavailable: Rule = defineRule({
  id: "metrics-api-unavailable",
  severity: "error",
  role: "consequence",
  title: "The Metrics API is registered, but its backend does not answer",
  cause:
    "The API server answers 503 for metrics.k8s.io as long as the APIService or the way to metrics-server is broken.",
  proof: (facts) => [readApiService(facts), `kubectl ${inNamespace(facts)} get pods ${podsOf(facts)}`],
  remedies: [
    {
      title: "Find the cause in the APIService's condition and in metrics-server's log",
      commands: (facts) => [readApiService(facts), readLog(facts)],
    },
  ],
  references: [
    "https://kubernetes.io/docs/tasks/extend-kubernetes/configure-aggregation-layer/",
    "https://github.com/kubernetes-sigs/metrics-server/blob/master/KNOWN_ISSUES.md",
  ],
  lines: [
    {
      anyOf: ["unable to handle the request"],
      matches:
        /\((?:get|list) (?:nodes|pods)\S{0,260}metrics\.k8s\.io|error from server \(serviceunavailable\)|^the server is currently unable to handle the request\.?$|metrics\.k8s\.io/,
      unless:
        /list of server apis|resource list for|unable to (?:get|fetch) metrics|discover|services |namespace|get (?:external )?metric /,
    },
    {
      anyOf: ["false (faileddiscoverycheck)", "faileddiscoverycheck"],
      unless: /https?:\/\/|(?:custom|external)\.metrics\.k8s\.io/,
    },
    {
      anyOf: ["error on the server", "serviceunavailable", "503 service unavailable", "service unavailable"],
      matches: /(?:nodes|pods)\.metrics\.k8s\.io|\/apis\/metrics\.k8s\.io/,
      unless: /openapi|failing or missing|unable to (?:get|fetch) metrics/,
    },
    // An alert of Prometheus.
    { anyOf: ["kubeaggregatedapi", "kubernetes aggregated api "], matches: /metrics\.k8s\.io/ },
    // The reason is cut off.
    {
      anyOf: ["failing or missi"],
      matches: /failed with: failing or missi(?:ng(?: response(?: from(?: https?\S{0,120})?)?)?)?(?:>|\.\.\.|…)?$/,
    },
    {
      anyOf: ["metrics.k8s.io"],
      matches: /error from server \((?:internalerror|timeout|serviceunavailable)\).{0,300}metrics\.k8s\.io/,
    },
  ],
  yieldsTo: [
    "apiservice-bad-status",
    "apiservice-tls",
    "apiservice-no-route",
    "apiservice-connection-refused",
    "apiservice-discovery-timeout",
    "apiservice-missing-endpoints",
    "hpa-metrics-api-unavailable",
    "discovery-group-unavailable",
    "namespace-deletion-blocked",
    "apiserver-overload",
  ],
});
