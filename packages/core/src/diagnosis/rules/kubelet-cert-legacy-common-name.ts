import { readLog, someNode } from "../commands/workload-words.ts";
import { NOT_KUBELET } from "../patterns/contexts.ts";
import { signWithClusterCa, skipVerification } from "../remedies/kubelet-certificates.ts";
import { defineRule, type Rule } from "../rule.ts";

export const kubeletCertLegacyCommonName: Rule = defineRule({
  id: "kubelet-cert-legacy-common-name",
  severity: "error",
  role: "cause",
  title: "A kubelet's serving certificate names the node only in its Common Name",
  cause: "Go ignores the Common Name: a certificate without subject alternative names fits no address.",
  proof: (facts) => [
    readLog(facts),
    `# on node ${someNode(facts)}:\nopenssl x509 -in /var/lib/kubelet/pki/kubelet.crt -noout -subject -ext subjectAltName`,
  ],
  remedies: [signWithClusterCa, skipVerification],
  references: ["https://go.dev/doc/go1.15#commonname"],
  lines: [
    {
      anyOf: ["certificate relies on legacy common name field"],
      unless: NOT_KUBELET,
    },
  ],
});
