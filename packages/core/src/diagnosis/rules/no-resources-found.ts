import { defineRule, type Rule } from "../rule.ts";

export const noResourcesFound: Rule = defineRule({
  id: "no-resources-found",
  severity: "info",
  role: "noise",
  title: "There is nothing to show",
  cause: "No node or pod matches; check the namespace and the selector.",
  proof: () => ["kubectl get pods --all-namespaces"],
  remedies: [],
  references: ["https://kubernetes.io/docs/reference/kubectl/generated/kubectl_top/"],
  lines: [{ anyOf: ["no resources found"] }],
});
