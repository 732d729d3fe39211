import { defineRule, type Rule } from "../rule.ts";

export const nodesProxyHeld: Rule = defineRule({
  id: "nodes-proxy-held",
  severity: "warning",
  role: "cause",
  title: "The user holds nodes/proxy, which lets them run commands in every pod",
  cause:
    "get on nodes/proxy reaches the whole kubelet API, exec included; nodes/metrics and nodes/stats are enough for metrics.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
