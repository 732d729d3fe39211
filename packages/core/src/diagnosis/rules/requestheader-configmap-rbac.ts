import { defineRule, type Rule } from "../rule.ts";

export const requestheaderConfigmapRbac: Rule = defineRule({
  id: "requestheader-configmap-rbac",
  severity: "error",
  role: "cause",
  title: "metrics-server may not read extension-apiserver-authentication",
  cause:
    "The RoleBinding to extension-apiserver-authentication-reader in kube-system is missing, or names another ServiceAccount or namespace.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
