import { defineRule, type Rule } from "../rule.ts";

export const dnsResolverTimeout: Rule = defineRule({
  id: "dns-resolver-timeout",
  severity: "error",
  role: "cause",
  title: "Cluster DNS does not answer metrics-server",
  cause:
    "Queries to the DNS Service are lost or refused: CoreDNS is down, or the pod's network, kube-proxy, a NetworkPolicy or a firewall stops them.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
