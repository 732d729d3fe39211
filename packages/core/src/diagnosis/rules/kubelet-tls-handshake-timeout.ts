import { defineRule, type Rule } from "../rule.ts";

export const kubeletTlsHandshakeTimeout: Rule = defineRule({
  id: "kubelet-tls-handshake-timeout",
  severity: "error",
  role: "cause",
  title: "The TLS handshake with the kubelet does not finish",
  cause:
    "The port accepts, but nothing follows: an overloaded kubelet, packets too large for the overlay (MTU), or something between that inspects TLS.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
