import { defineRule, type Rule } from "../rule.ts";

export const kubeletConnectTimeout: Rule = defineRule({
  id: "kubelet-connect-timeout",
  severity: "error",
  role: "cause",
  title: "The kubelet's port does not answer",
  cause:
    "Packets to the node's port are dropped: a firewall, security group or NetworkPolicy, a pod network that overlaps the nodes' network, or a node that is down.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
