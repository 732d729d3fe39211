import { defineRule, type Rule } from "../rule.ts";

export const kubeletConnectionReset: Rule = defineRule({
  id: "kubelet-connection-reset",
  severity: "warning",
  role: "cause",
  title: "The connection to the kubelet breaks off",
  cause:
    "It was closed half-way: a kubelet that restarts, a proxy, mesh or firewall between, or packets too large for the overlay (MTU). Once, around a reboot, it means nothing.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
