import { defineRule, type Rule } from "../rule.ts";

export const kubeletUnauthorized: Rule = defineRule({
  id: "kubelet-unauthorized",
  severity: "error",
  role: "cause",
  title: "The kubelet does not accept metrics-server's token",
  cause:
    "Webhook token authentication is off in the kubelet, the kubelet cannot reach the API server to review the token, or the token is not of this cluster (401).",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
