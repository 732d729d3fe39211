import { defineRule, type Rule } from "../rule.ts";

export const httpProxyMisconfigured: Rule = defineRule({
  id: "http-proxy-misconfigured",
  severity: "error",
  role: "cause",
  title: "A proxy setting sends requests inside the cluster to a proxy",
  cause:
    "HTTP_PROXY or HTTPS_PROXY is set without the node, pod and service networks in NO_PROXY, and the proxy cannot reach or refuses them.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
