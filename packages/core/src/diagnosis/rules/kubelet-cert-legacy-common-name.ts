import { defineRule, type Rule } from "../rule.ts";

export const kubeletCertLegacyCommonName: Rule = defineRule({
  id: "kubelet-cert-legacy-common-name",
  severity: "error",
  role: "cause",
  title: "A kubelet's serving certificate names the node only in its Common Name",
  cause: "Go ignores the Common Name: a certificate without subject alternative names fits no address.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
