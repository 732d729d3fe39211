import { defineRule, type Rule } from "../rule.ts";

export const kubeletCertUnknownAuthority: Rule = defineRule({
  id: "kubelet-cert-unknown-authority",
  severity: "error",
  role: "cause",
  title: "metrics-server does not trust who signed the kubelets' serving certificates",
  cause:
    "The kubelet signed its certificate itself, or a CA did that metrics-server does not know: it trusts the cluster's CA only.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
