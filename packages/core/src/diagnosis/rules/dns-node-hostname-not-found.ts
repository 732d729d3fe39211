import { defineRule, type Rule } from "../rule.ts";

export const dnsNodeHostnameNotFound: Rule = defineRule({
  id: "dns-node-hostname-not-found",
  severity: "error",
  role: "cause",
  title: "Cluster DNS does not know the nodes' names",
  cause:
    "metrics-server reaches kubelets by the node's host name, and CoreDNS has no record of it: cluster DNS knows Services and pods, not nodes.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
