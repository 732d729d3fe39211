import { shellWord } from "../commands/shell-word.ts";
import { grantAuthenticationReader } from "../remedies/access.ts";
import { defineRule, type Rule } from "../rule.ts";

export const requestheaderConfigmapRbac: Rule = defineRule({
  id: "requestheader-configmap-rbac",
  severity: "error",
  role: "cause",
  title: "metrics-server may not read extension-apiserver-authentication",
  cause:
    "The RoleBinding to extension-apiserver-authentication-reader in kube-system is missing, or names another ServiceAccount or namespace.",
  proof: (facts) => [
    `kubectl auth can-i get configmaps/extension-apiserver-authentication -n kube-system --as=${shellWord(`system:serviceaccount:${facts.workload.namespace}:${facts.workload.serviceAccount}`)}`,
    "kubectl -n kube-system get rolebinding metrics-server-auth-reader -o yaml",
  ],
  remedies: [grantAuthenticationReader],
  references: [
    "https://kubernetes.io/docs/tasks/extend-kubernetes/setup-extension-api-server/",
    "https://github.com/kubernetes-sigs/metrics-server/blob/master/manifests/base/rbac.yaml",
  ],
  lines: [
    { anyOf: ["*v1.configmap: configmaps ext"], unless: /dial|timeout/ },
    { anyOf: ["extension-apiserver-authentication"], matches: /forbidden|usually fixed by|cannot (?:get|list|watch)/ },
  ],
});
