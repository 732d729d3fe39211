import { defineRule } from "../rule.ts";

export const podNotReady = defineRule({
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
