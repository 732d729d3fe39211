import { defineRule, type Rule } from "../rule.ts";

export const kubeconfigNotInCluster: Rule = defineRule({
  id: "kubeconfig-not-in-cluster",
  severity: "error",
  role: "cause",
  title: "metrics-server cannot build its API client",
  cause: "It found neither a ServiceAccount token and KUBERNETES_SERVICE_HOST nor a usable --kubeconfig.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
