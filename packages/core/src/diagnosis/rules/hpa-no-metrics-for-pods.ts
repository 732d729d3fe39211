import { advice } from "../remedies/advice.ts";
import { defineRule, type Rule } from "../rule.ts";

export const hpaNoMetricsForPods: Rule = defineRule({
  id: "hpa-no-metrics-for-pods",
  severity: "warning",
  role: "consequence",
  title: "Autoscalers get no metrics of ready pods",
  cause: "The selected pods are not ready, are starting, or are not the ones that have metrics.",
  proof: () => [
    "kubectl get pods -n <namespace> -l <selector of the target>",
    "kubectl top pods -n <namespace> -l <selector of the target>",
  ],
  remedies: [
    advice("Get the pods ready; let the target's selector match only its own pods", [
      "kubectl -n <namespace> get pods -l <selector of the target>",
      "kubectl -n <namespace> describe hpa <name>",
    ]),
  ],
  references: ["https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#algorithm-details"],
  lines: [
    {
      anyOf: [
        "did not receive metrics for",
        "no metrics returned matched known pods",
        "no pods returned by selector",
        "pods might be unready",
        "no recommendation",
        "metrics obtained for ",
        "not present in metrics for pod",
      ],
      matches:
        /metrics obtained for \d+\/\d+ of pods|did not receive metrics|matched known pods|no pods returned|might be unready|no recommendation|not present in metrics/,
    },
  ],
});
