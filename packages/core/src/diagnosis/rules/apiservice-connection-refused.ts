import { defineRule, type Rule } from "../rule.ts";

export const apiserviceConnectionRefused: Rule = defineRule({
  id: "apiservice-connection-refused",
  severity: "error",
  role: "cause",
  title: "metrics-server refuses the API server's connection",
  cause:
    "Nothing listens behind the Service's address: targetPort differs from --secure-port, or the pod is starting or has crashed.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
