import { readApiService } from "../commands/workload-words.ts";
import { advice } from "../remedies/advice.ts";
import { defineRule, type Rule } from "../rule.ts";

export const apiserviceForeignBackend: Rule = defineRule({
  id: "apiservice-foreign-backend",
  severity: "warning",
  role: "cause",
  title: "Another program than metrics-server serves metrics.k8s.io",
  cause:
    "The APIService names the Service of another adapter; what it answers, and for which nodes and pods, is its affair.",
  proof: (facts) => [readApiService(facts)],
  remedies: [
    advice(
      "If metrics-server is meant to serve it: point the APIService at its Service",
      [
        'kubectl patch apiservice v1beta1.metrics.k8s.io --type=merge -p \'{"spec":{"service":{"namespace":"kube-system","name":"metrics-server","port":443}}}\'',
      ],
      "The other adapter then serves no resource metrics.",
    ),
  ],
  references: ["https://kubernetes.io/docs/tasks/extend-kubernetes/configure-aggregation-layer/"],
  lines: [],
});
