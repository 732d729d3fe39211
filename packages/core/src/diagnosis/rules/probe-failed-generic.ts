import { defineRule, type Rule } from "../rule.ts";

export const probeFailedGeneric: Rule = defineRule({
  id: "probe-failed-generic",
  severity: "error",
  role: "consequence",
  title: "The kubelet's probe of metrics-server fails",
  cause:
    "It is not ready, not listening where the probe asks, or hangs. Mostly its scrapes fail; the pod's log has the cause.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
