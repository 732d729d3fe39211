import { defineRule, type Rule } from "../rule.ts";

export const kubeletCadvisorPartialFailure: Rule = defineRule({
  id: "kubelet-cadvisor-partial-failure",
  severity: "info",
  role: "noise",
  title: "cAdvisor missed some containers",
  cause: "Containers ended while they were read; it passes. If it never stops, restart the kubelet.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
