import { grantReader } from "../remedies/access.ts";
import { defineRule, type Rule } from "../rule.ts";

export const userRbacMetricsApi: Rule = defineRule({
  id: "user-rbac-metrics-api",
  severity: "error",
  role: "cause",
  title: "The user may not read metrics.k8s.io",
  cause:
    "The API server refused the caller, not metrics-server: no Role or ClusterRole lets this user get or list nodes or pods of the API group (403). kubectl top also reads the core nodes for their allocatable.",
  proof: () => [
    "kubectl auth can-i list nodes.metrics.k8s.io",
    "kubectl auth can-i list pods.metrics.k8s.io --all-namespaces",
    "kubectl auth can-i list nodes",
  ],
  remedies: [grantReader],
  references: [
    "https://kubernetes.io/docs/reference/access-authn-authz/rbac/",
    "https://github.com/kubernetes-sigs/metrics-server/blob/master/manifests/base/rbac.yaml",
  ],
  lines: [
    {
      anyOf: ["metrics.k8s.io"],
      matches:
        /metrics\.k8s\.io(?: \S{1,253})? is forbidden|cannot \w+ (?:resource )?(?:(?:pods|nodes)\S{0,253} in api group [a-z.]{0,9}metrics\.k8s\.io|(?:pods|nodes)\.[a-z.]{0,9}metrics\.k8s\.io)/,
      unless: /apiservices/,
    },
    // What kubectl says of its requests with -v.
    { anyOf: ["403 forbidden in "], matches: /\/apis\/metrics\.k8s\.io\/\S{0,300} 403 forbidden in \d/ },
    // An API server whose authorizer is asked by a proxy before it.
    { anyOf: ["forbidden (user="], matches: /\((?:get|list) (?:pods|nodes)\.metrics\.k8s\.io\)/ },
    {
      anyOf: ["error from server (forbidden): nodes is forbidden", "error from server (forbidden): pods is forbidden"],
      unless: /metrics-server/,
    },
  ],
  yieldsTo: ["hpa-rbac", "requestheader-ca-mismatch"],
});
