import { shellWord } from "../commands/shell-word.ts";
import { grantDelegation, grantMetricsServer } from "../remedies/access.ts";
import { defineRule, type Rule } from "../rule.ts";

export const metricsServerRbacMissing: Rule = defineRule({
  id: "metrics-server-rbac-missing",
  severity: "error",
  role: "cause",
  title: "metrics-server may not list nodes or pods",
  cause:
    "Its ServiceAccount lacks get, list and watch on nodes and pods, or the rights of system:auth-delegator: the ClusterRole or its binding is missing or names another ServiceAccount.",
  proof: (facts) => [
    `kubectl auth can-i list nodes --as=${shellWord(`system:serviceaccount:${facts.workload.namespace}:${facts.workload.serviceAccount}`)}`,
    "kubectl get clusterrolebinding system:metrics-server -o yaml",
  ],
  remedies: [grantMetricsServer, grantDelegation],
  references: ["https://github.com/kubernetes-sigs/metrics-server/blob/master/manifests/base/rbac.yaml"],
  lines: [
    {
      anyOf: ["is forbidden: user", "cannot list", "cannot watch", "cannot get", "cannot create"],
      matches:
        /(?:metrics-server|heapster).{0,600}cannot (?:list|watch|get|create)|cannot (?:list|watch|get|create).{0,300}metrics-server|failed to (?:list|watch).{0,600}cannot (?:list|watch) (?:resource )?(?:nodes|pods|namespaces|configmaps)\b/,
      unless:
        /nodes\/(?:metrics|stats|proxy)|metrics\.k8s\.io|extension-apiserver-authentication|metrics-server-exporter|leases|http:heapster:/,
    },
    {
      anyOf: ["nodes is forbidden: user", "pods is forbidden: user"],
      matches: /^(?:nodes|pods) is forbidden: user system:serviceaccount:\S+ cannot (?:list|watch|get) resource/,
      unless: /api group [a-z.]{0,9}metrics/,
    },
    { anyOf: ["tokenreviews", "subjectaccessreviews"], matches: /forbidden|cannot create/ },
    { anyOf: ["clusterrole.rbac.authorization.k8s.io system:metrics-server not found"] },
  ],
  yieldsTo: ["nanny-addon-resizer", "hpa-rbac"],
});
