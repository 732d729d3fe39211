import { ON_EACH_NODE, readLog, someNode } from "../commands/workload-words.ts";
import { NOT_KUBELET } from "../patterns/contexts.ts";
import { syncClocks } from "../remedies/kubelet-access.ts";
import { approveRequests, skipVerification } from "../remedies/kubelet-certificates.ts";
import { defineRule, type Rule } from "../rule.ts";

export const kubeletCertExpired: Rule = defineRule({
  id: "kubelet-cert-expired",
  severity: "error",
  role: "cause",
  title: "A kubelet's serving certificate has expired or is not yet valid",
  cause: "It was not renewed in time, or the clock of the node or of metrics-server is wrong.",
  proof: (facts) => [
    readLog(facts),
    `# on node ${someNode(facts)}:\nopenssl x509 -in /var/lib/kubelet/pki/kubelet.crt -noout -dates -ext subjectAltName\ntimedatectl`,
  ],
  remedies: [
    {
      title: "Let the kubelet make or fetch a new serving certificate",
      cost: "Restarts each kubelet; with serverTLSBootstrap its request must be approved.",
      commands: (facts) => [
        `${ON_EACH_NODE}\nsudo rm -f /var/lib/kubelet/pki/kubelet.crt /var/lib/kubelet/pki/kubelet.key\nsudo systemctl restart kubelet`,
        ...approveRequests.commands(facts),
      ],
    },
    syncClocks,
    skipVerification,
  ],
  references: [
    "https://kubernetes.io/docs/tasks/tls/certificate-rotation/",
    "https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-certs/",
  ],
  lines: [
    {
      anyOf: [
        "certificate has expired or is not yet valid",
        "certificate has expired",
        "certificate is not yet valid",
        "tls: expired certificate",
        "tls: certificate expired",
      ],
      unless: NOT_KUBELET,
    },
  ],
  yieldsTo: ["requestheader-ca-mismatch", "virtual-node"],
});
