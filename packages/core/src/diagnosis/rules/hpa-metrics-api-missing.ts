import { install } from "../remedies/registration.ts";
import { defineRule, type Rule } from "../rule.ts";

export const hpaMetricsApiMissing: Rule = defineRule({
  id: "hpa-metrics-api-missing",
  severity: "error",
  role: "consequence",
  title: "Autoscalers find no Metrics API",
  cause: "metrics.k8s.io is not registered, so the controller cannot read usage.",
  proof: () => ["kubectl get apiservice v1beta1.metrics.k8s.io", "kubectl get hpa --all-namespaces"],
  remedies: [install],
  references: ["https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#support-for-metrics-apis"],
  lines: [
    {
      anyOf: [
        "unable to get metrics for resource",
        "unable to fetch metrics from",
        "failed to get pod resource metrics",
        "unable to get resource metric",
        "failedgetresourcemetric",
        "failedgetcontainerresourcemetric",
      ],
      matches:
        /could not find the requested resource|failed to get pod resource metrics$|no matches for|no api|not registered|doesn't have a resource/,
      unless: /custom|external|heapster/,
    },
  ],
  yieldsTo: ["hpa-metrics-api-unavailable"],
});
