import { defineRule, type Rule } from "../rule.ts";

export const kubeletServingCertPending: Rule = defineRule({
  id: "kubelet-serving-cert-pending",
  severity: "error",
  role: "cause",
  title: "A kubelet has no serving certificate because its request is not approved",
  cause:
    "With serverTLSBootstrap the kubelet asks for its certificate by a CertificateSigningRequest for kubernetes.io/kubelet-serving, which nobody approves by itself.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
