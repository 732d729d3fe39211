import { defineRule, type Rule } from "../rule.ts";

export const podNotReady: Rule = defineRule({
  id: "pod-not-ready",
  severity: "error",
  role: "consequence",
  title: "No metrics-server pod is ready",
  cause: "The readiness probe fails, mostly because the scrapes do; the pod's log has the cause.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
