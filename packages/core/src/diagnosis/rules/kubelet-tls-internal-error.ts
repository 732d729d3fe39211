import { defineRule, type Rule } from "../rule.ts";

export const kubeletTlsInternalError: Rule = defineRule({
  id: "kubelet-tls-internal-error",
  severity: "error",
  role: "cause",
  title: "A kubelet breaks off the TLS handshake for want of a certificate",
  cause:
    "It has no serving certificate yet: with serverTLSBootstrap its signing request waits for approval or was denied. On a new node it lasts seconds.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
