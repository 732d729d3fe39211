import { advice } from "../remedies/advice.ts";
import { defineRule, type Rule } from "../rule.ts";

export const hpaCustomExternalMetrics: Rule = defineRule({
  id: "hpa-custom-external-metrics",
  severity: "warning",
  role: "cause",
  title: "An autoscaler uses metrics that metrics-server does not provide",
  cause:
    "Custom and external metrics come from an adapter that registers custom.metrics.k8s.io or external.metrics.k8s.io.",
  proof: () => ["kubectl get apiservices | grep -E 'custom|external'"],
  remedies: [
    advice("Install or repair the adapter that provides the metric", [
      "kubectl get apiservices v1beta1.custom.metrics.k8s.io v1beta1.external.metrics.k8s.io",
      "kubectl get --raw /apis/custom.metrics.k8s.io/v1beta1",
    ]),
  ],
  references: ["https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#support-for-metrics-apis"],
  lines: [
    {
      anyOf: [
        "custom metrics api",
        "external metrics api",
        "failedgetpodsmetric",
        "failedgetobjectmetric",
        "failedgetexternalmetric",
        "no custom metrics",
        "no external metrics",
        "unable to get external metric",
        "unable to get metric ",
        "the server could not find the metric",
        "custom.metrics.k8s.io",
        "external.metrics.k8s.io",
      ],
      matches:
        /failedget(?:pods|object|external)metric|(?:custom|external) metrics api|no (?:custom|external) metrics|unable to get (?:external )?metric |could not find the metric|(?:custom|external)\.metrics\.k8s\.io(?:\) registered|\s{1,99}\S{1,200}\s{1,99}false \(faileddiscoverycheck\))/,
      unless: /is forbidden|for resource|available_controller|failed with:/,
    },
    // prometheus-adapter: no rule of its configuration makes the metric, or the answer is about other objects.
    {
      anyOf: ["not registered", "matched the resource name"],
      matches:
        /metric \S{1,253} ?\((?:non-)?namespaced\) not registered|results returned by .{0,600}matched the resource name/,
    },
  ],
});
