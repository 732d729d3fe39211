import { advice } from "../remedies/advice.ts";
import { defineRule, type Rule } from "../rule.ts";

export const hpaMissingRequest: Rule = defineRule({
  id: "hpa-missing-request",
  severity: "warning",
  role: "cause",
  title: "A container has no request for what the autoscaler measures",
  cause:
    "Utilisation is a percentage of the request, so every container of the selected pods, sidecars too, needs one. Metrics are there.",
  proof: () => [
    "kubectl describe hpa <name> -n <namespace>",
    "kubectl -n <namespace> get pods -o custom-columns='POD:.metadata.name,REQUESTS:.spec.containers[*].resources.requests'",
  ],
  remedies: [
    advice(
      "Give every container of the pods a request",
      ["kubectl -n <namespace> set resources deployment/<target> -c <container> --requests=cpu=100m,memory=128Mi"],
      "Restarts the pods.",
    ),
    advice("Or let the autoscaler measure one container, or an absolute value", [
      "kubectl -n <namespace> edit hpa <name>   # type: ContainerResource, or target type AverageValue",
    ]),
  ],
  references: [
    "https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#how-does-a-horizontalpodautoscaler-work",
    "https://github.com/kubernetes-sigs/metrics-server/blob/master/KNOWN_ISSUES.md",
  ],
  lines: [
    {
      anyOf: [
        "missing request for",
        "missing resource request",
        "no cpu request",
        "missing request",
        "not have request for",
      ],
      matches: /missing (?:resource )?requests?\b|no cpu request|pods? do(?:es)? not have request for/,
    },
  ],
});
