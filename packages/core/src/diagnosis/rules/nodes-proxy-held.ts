import { advice } from "../remedies/advice.ts";
import { defineRule, type Rule } from "../rule.ts";

export const nodesProxyHeld: Rule = defineRule({
  id: "nodes-proxy-held",
  severity: "warning",
  role: "cause",
  title: "The user holds nodes/proxy, which lets them run commands in every pod",
  cause:
    "get on nodes/proxy reaches the whole kubelet API, exec included; nodes/metrics and nodes/stats are enough for metrics.",
  proof: () => ["kubectl auth can-i get nodes/proxy", "kubectl auth can-i create nodes/proxy"],
  remedies: [
    advice(
      "Give nodes/metrics and nodes/stats instead, where only metrics are needed",
      ["kubectl create clusterrole kubelet-metrics-reader --verb=get --resource=nodes/metrics,nodes/stats"],
      "Summaries through the API server (--source summary) need nodes/proxy.",
    ),
  ],
  references: [
    "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#access-to-proxy-subresource-of-nodes",
  ],
  lines: [],
});
