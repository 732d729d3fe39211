import { readLog, someNode } from "../commands/workload-words.ts";
import { NOT_KUBELET } from "../patterns/contexts.ts";
import { dialNames } from "../remedies/address-types.ts";
import { signWithClusterCa, skipVerification } from "../remedies/kubelet-certificates.ts";
import { defineRule, type Rule } from "../rule.ts";

export const kubeletCertNoIpSans: Rule = defineRule({
  id: "kubelet-cert-no-ip-sans",
  severity: "error",
  role: "cause",
  title: "The kubelets' serving certificates do not contain the IP addresses that are dialled",
  cause:
    "A kubelet that signs its own certificate puts only its host name into it, and metrics-server asks by IP address.",
  proof: (facts) => [
    readLog(facts),
    "kubectl get csr --field-selector=spec.signerName=kubernetes.io/kubelet-serving",
    `# on node ${someNode(facts)}:\nopenssl x509 -in /var/lib/kubelet/pki/kubelet.crt -noout -issuer -ext subjectAltName`,
  ],
  remedies: [signWithClusterCa, dialNames, skipVerification],
  references: [
    "https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-certs/#kubelet-serving-certs",
    "https://github.com/kubernetes-sigs/metrics-server/blob/master/FAQ.md",
    "https://github.com/kubernetes-sigs/metrics-server/issues/196",
  ],
  lines: [{ anyOf: ["contain any ip sans", "cannot validate certificate for"], unless: NOT_KUBELET }],
  yieldsTo: ["virtual-node"],
});
