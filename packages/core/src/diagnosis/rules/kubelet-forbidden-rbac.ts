import { defineRule, type Rule } from "../rule.ts";

export const kubeletForbiddenRbac: Rule = defineRule({
  id: "kubelet-forbidden-rbac",
  severity: "error",
  role: "cause",
  title: "metrics-server may not read the kubelets' metrics",
  cause:
    "Its ServiceAccount lacks get on nodes/metrics (0.6 and later) or nodes/stats (before): the ClusterRole is of another version, or its binding is missing (403).",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
