import { advice } from "../remedies/advice.ts";
import { renewFrontProxy } from "../remedies/front-proxy.ts";
import { defineRule, type Rule } from "../rule.ts";

export const hpaRbac: Rule = defineRule({
  id: "hpa-rbac",
  severity: "error",
  role: "cause",
  title: "The autoscaler's controller may not read metrics",
  cause:
    "The API server or metrics-server refused the controller: its default ClusterRole is missing, or the front-proxy identity is not accepted.",
  proof: () => [
    "kubectl get clusterrole system:controller:horizontal-pod-autoscaler -o yaml",
    "kubectl describe hpa <name> -n <namespace>",
  ],
  remedies: [
    advice("Restore the controller's default rights", [
      "kubectl auth can-i list pods.metrics.k8s.io --as=system:serviceaccount:kube-system:horizontal-pod-autoscaler",
      "# kube-apiserver restores its default roles when it starts",
    ]),
    renewFrontProxy,
  ],
  references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#controller-roles"],
  lines: [
    {
      anyOf: ["metrics.k8s.io"],
      matches:
        /(?:unable to (?:get|fetch) (?:external |custom )?metrics?.{0,300}|horizontal-pod-autoscaler.{0,300})(?:is forbidden|cannot (?:list|get))|(?:user system:serviceaccount:kube-system:horizontal-pod-autoscaler|user system:kube-controller-manager) cannot/,
    },
    {
      anyOf: ["unable to fetch metrics from", "unable to get metrics for"],
      matches:
        /unable to (?:get metrics for|fetch metrics from (?:api|(?:resource |custom |external )?metrics api)).{0,400}(?:forbidden|unauthorized|credentials)/,
    },
    { anyOf: ["horizontal-pod-autoscaler"], matches: /horizontal-pod-autoscaler cannot (?:list|get|watch|update)/ },
  ],
});
