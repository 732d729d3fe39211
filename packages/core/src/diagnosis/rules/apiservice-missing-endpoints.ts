import { defineRule, type Rule } from "../rule.ts";

export const apiserviceMissingEndpoints: Rule = defineRule({
  id: "apiservice-missing-endpoints",
  severity: "error",
  role: "consequence",
  title: "The Service of metrics-server has no ready endpoint",
  cause: "Its pod is not ready, not scheduled or crashing, or the labels or the port's name do not match.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
