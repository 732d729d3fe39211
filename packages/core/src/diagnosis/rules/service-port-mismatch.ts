import { defineRule, type Rule } from "../rule.ts";

export const servicePortMismatch: Rule = defineRule({
  id: "service-port-mismatch",
  severity: "error",
  role: "cause",
  title: "The Service sends to a port on which metrics-server does not listen",
  cause: "targetPort is neither the container's --secure-port nor the name of one of its ports.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
