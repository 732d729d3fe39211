import { defineRule, type Rule } from "../rule.ts";

export const clientKubeconfigUnusable: Rule = defineRule({
  id: "client-kubeconfig-unusable",
  severity: "error",
  role: "cause",
  title: "The kubeconfig cannot be used",
  cause:
    "No kubeconfig was found, or it names a context, cluster, user or file that does not exist or cannot be read, so there is no API server to ask.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
