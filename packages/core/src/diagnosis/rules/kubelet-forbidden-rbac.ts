import { shellWord } from "../commands/shell-word.ts";
import { grantMetricsServer } from "../remedies/access.ts";
import { applyOfficial } from "../remedies/workload.ts";
import { defineRule, type Rule } from "../rule.ts";

export const kubeletForbiddenRbac: Rule = defineRule({
  id: "kubelet-forbidden-rbac",
  severity: "error",
  role: "cause",
  title: "metrics-server may not read the kubelets' metrics",
  cause:
    "Its ServiceAccount lacks get on nodes/metrics (0.6 and later) or nodes/stats (before): the ClusterRole is of another version, or its binding is missing (403).",
  proof: (facts) => [
    `kubectl auth can-i get nodes/metrics --as=${shellWord(`system:serviceaccount:${facts.workload.namespace}:${facts.workload.serviceAccount}`)}`,
    "kubectl get clusterrole system:metrics-server -o yaml",
  ],
  remedies: [grantMetricsServer, applyOfficial],
  references: [
    "https://github.com/kubernetes-sigs/metrics-server/blob/master/manifests/base/rbac.yaml",
    "https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/",
  ],
  lines: [
    {
      anyOf: ["403 forbidden", "status code 403", "status: 403"],
      matches: /scrap|kubelet|request failed|bad status code|\/stats\/|\/metrics\/resource|http status|:102[45]\d\//,
      unless:
        /(?:readiness|liveness) probe|pull(?:ing)? (?:and unpack )?image|\/v2\/|bad status from|\/apis\/[a-z.]*metrics/,
    },
    { anyOf: ["forbidden (user="], unless: /\((?:get|list) \w+\.metrics\.k8s\.io\)/ },
    { anyOf: ["resp=403"], matches: /uri=\/(?:stats\/|metrics\/(?:resource|cadvisor|probes))/ },
    { anyOf: ["received a status 403"], matches: /reach the kubelet/ },
    { anyOf: ["rbac deny: user"], matches: /cannot get resource nodes\/(?:stats|metrics|proxy)/ },
    { anyOf: ["resource=nodes"], matches: /forbidden.{0,200}user=(?!system:anonymous)/ },
    // The rest of that text, where its start was lost.
    { anyOf: ["verb=get, resource=nodes, subresource="], unless: /system:anonymous/ },
    {
      anyOf: ["nodes/metrics", "nodes/stats", "nodes/proxy", "subresource=metrics", "subresource=stats"],
      matches: /user system:serviceaccount:\S+ cannot get|forbidden: user=system:serviceaccount/,
    },
  ],
  yieldsTo: ["kubelet-forbidden-anonymous", "metrics-endpoint-forbidden", "http-proxy-misconfigured", "virtual-node"],
});
