import { install, register } from "../remedies/registration.ts";
import { defineRule, type Rule } from "../rule.ts";

export const metricsApiNotInstalled: Rule = defineRule({
  id: "metrics-api-not-installed",
  severity: "error",
  role: "cause",
  title: "The Metrics API is not installed",
  cause:
    "No APIService registers metrics.k8s.io, so nothing serves it. kubectl top prints the same words when the API is registered but its backend is down.",
  proof: () => [
    "kubectl get apiservices v1beta1.metrics.k8s.io v1.metrics.k8s.io",
    "kubectl get --raw /apis/metrics.k8s.io",
  ],
  remedies: [install, register],
  references: [
    "https://github.com/kubernetes-sigs/metrics-server#installation",
    "https://kubernetes.io/docs/tasks/debug/debug-cluster/resource-metrics-pipeline/",
  ],
  lines: [
    {
      anyOf: [
        "metrics api not available",
        "metrics api is not available",
        "metrics api unavailable",
        "metrics not available in this cluster",
      ],
      unless: /for (?:pod|node) /,
    },
    {
      anyOf: ["could not find the requested resource"],
      matches:
        /get (?:nodes|pods)\.metrics\.k8s\.io|\/apis\/metrics\.k8s\.io|error from server \(notfound\): the server could not find the requested resource$/,
      unless: /unable to (?:get|fetch)|failed to get|horizontal|heapster/,
    },
    {
      anyOf: ["doesn't have a resource type", "no matches for"],
      matches: /(?:nodemetrics|podmetrics|metrics\.k8s\.io)/,
      unless: /unable to (?:get|fetch)|failed to get|horizontal/,
    },
    {
      anyOf: ["metrics.k8s.io"],
      matches:
        /apiservices\S* v1(?:beta1)?\.metrics\.k8s\.io not found|metrics\.k8s\.io(?:\/v1beta1)? (?:is )?not (?:found|registered|installed)/,
    },
  ],
  yieldsTo: ["api-version-removed"],
});
