import { defineRule, type Rule } from "../rule.ts";

export const kubeletCertExpired: Rule = defineRule({
  id: "kubelet-cert-expired",
  severity: "error",
  role: "cause",
  title: "A kubelet's serving certificate has expired or is not yet valid",
  cause: "It was not renewed in time, or the clock of the node or of metrics-server is wrong.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
