import { defineRule, type Rule } from "../rule.ts";

export const kubeletForbiddenAnonymous: Rule = defineRule({
  id: "kubelet-forbidden-anonymous",
  severity: "error",
  role: "cause",
  title: "The kubelet takes metrics-server for system:anonymous",
  cause:
    "The token was not sent or not looked at: webhook authentication is off in the kubelet, or metrics-server runs with a flag that drops credentials.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
