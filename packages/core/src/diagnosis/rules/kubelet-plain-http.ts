import { defineRule, type Rule } from "../rule.ts";

export const kubeletPlainHttp: Rule = defineRule({
  id: "kubelet-plain-http",
  severity: "error",
  role: "cause",
  title: "HTTP is spoken to an HTTPS port, or the reverse",
  cause:
    "metrics-server uses plain HTTP for the kubelet's secure port (--deprecated-kubelet-completely-insecure), or HTTPS for the read-only port 10255.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
