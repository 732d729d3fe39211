import { defineRule, type Rule } from "../rule.ts";

export const dnsPodsDown: Rule = defineRule({
  id: "dns-pods-down",
  severity: "error",
  role: "cause",
  title: "Cluster DNS has no ready pod",
  cause:
    "CoreDNS is scaled to zero, pending or crashing, so nothing in the cluster can look up names, node names included.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
