import { defineRule, type Rule } from "../rule.ts";

export const nodeNotReady: Rule = defineRule({
  id: "node-not-ready",
  severity: "error",
  role: "cause",
  title: "A node is not ready",
  cause: "Its kubelet does not report, so there is nothing to scrape; old versions of metrics-server skip such nodes.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
