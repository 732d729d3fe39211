import { advice } from "../remedies/advice.ts";
import { defineRule, type Rule } from "../rule.ts";

export const hpaNoMetricsReturned: Rule = defineRule({
  id: "hpa-no-metrics-returned",
  severity: "warning",
  role: "consequence",
  title: "Autoscalers get no metrics of their pods",
  cause:
    "The Metrics API answers, but with nothing for the selected pods: they have just started, or their nodes are not scraped.",
  proof: () => ["kubectl top pods -n <namespace> -l <selector of the target>"],
  remedies: [
    advice("Wait until the pods are ready and scraped, then look at metrics-server's log", [
      "kubectl top pods -n <namespace> -l <selector of the target>",
      "kubectl -n kube-system logs deployment/metrics-server --tail=50",
    ]),
  ],
  references: ["https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/"],
  lines: [
    {
      anyOf: ["no metrics returned from resource metrics api", "no metrics returned from", "returned no metrics"],
      unless: /heapster|custom|external/,
    },
  ],
});
