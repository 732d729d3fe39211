import { defineRule, type Rule } from "../rule.ts";

export const kubeletHttp404: Rule = defineRule({
  id: "kubelet-http-404",
  severity: "error",
  role: "cause",
  title: "The kubelet does not serve the path that is asked for",
  cause: "/metrics/resource needs a kubelet of 1.18 or later, and virtual kubelets often lack it (404).",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
