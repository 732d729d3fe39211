import { defineRule, type Rule } from "../rule.ts";

export const kubeletCertNoIpSans: Rule = defineRule({
  id: "kubelet-cert-no-ip-sans",
  severity: "error",
  role: "cause",
  title: "The kubelets' serving certificates do not contain the IP addresses that are dialled",
  cause:
    "A kubelet that signs its own certificate puts only its host name into it, and metrics-server asks by IP address.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
