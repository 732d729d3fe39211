import { defineRule, type Rule } from "../rule.ts";

export const kubeletNoRoute: Rule = defineRule({
  id: "kubelet-no-route",
  severity: "error",
  role: "cause",
  title: "There is no route to the kubelet",
  cause:
    "The network says that the node's address cannot be reached: a host firewall that rejects, a missing route of the pod network, or a node that is gone.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
