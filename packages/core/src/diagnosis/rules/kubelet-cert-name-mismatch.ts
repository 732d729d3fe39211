import { readLog, someNode } from "../commands/workload-words.ts";
import { NOT_KUBELET } from "../patterns/contexts.ts";
import { dialExistingTypes } from "../remedies/address-types.ts";
import { signWithClusterCa, skipVerification } from "../remedies/kubelet-certificates.ts";
import { defineRule, type Rule } from "../rule.ts";

export const kubeletCertNameMismatch: Rule = defineRule({
  id: "kubelet-cert-name-mismatch",
  severity: "error",
  role: "cause",
  title: "A kubelet's serving certificate is for other names or addresses",
  cause:
    "The address that metrics-server chose is not among the subject alternative names, or the node got the address after the certificate was made.",
  proof: (facts) => [
    readLog(facts),
    "kubectl get nodes -o wide",
    `# on node ${someNode(facts)}:\nopenssl x509 -in /var/lib/kubelet/pki/kubelet.crt -noout -ext subjectAltName`,
  ],
  remedies: [signWithClusterCa, dialExistingTypes, skipVerification],
  references: [
    "https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-certs/#kubelet-serving-certs",
    "https://github.com/kubernetes-sigs/metrics-server/blob/master/FAQ.md",
  ],
  lines: [
    {
      anyOf: ["certificate is valid for", "certificate is not valid for"],
      matches: /certificate is valid for .{1,4000}, not |certificate is not valid for /,
      unless: NOT_KUBELET,
    },
  ],
  yieldsTo: ["virtual-node", "kubelet-cert-legacy-common-name"],
});
