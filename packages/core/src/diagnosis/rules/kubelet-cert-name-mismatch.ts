import { defineRule, type Rule } from "../rule.ts";

export const kubeletCertNameMismatch: Rule = defineRule({
  id: "kubelet-cert-name-mismatch",
  severity: "error",
  role: "cause",
  title: "A kubelet's serving certificate is for other names or addresses",
  cause:
    "The address that metrics-server chose is not among the subject alternative names, or the node got the address after the certificate was made.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
