import { readLog, someNode } from "../commands/workload-words.ts";
import { NOT_KUBELET } from "../patterns/contexts.ts";
import { signWithClusterCa, skipVerification, trustKubeletCa } from "../remedies/kubelet-certificates.ts";
import { defineRule, type Rule } from "../rule.ts";

export const kubeletCertUnknownAuthority: Rule = defineRule({
  id: "kubelet-cert-unknown-authority",
  severity: "error",
  role: "cause",
  title: "metrics-server does not trust who signed the kubelets' serving certificates",
  cause:
    "The kubelet signed its certificate itself, or a CA did that metrics-server does not know: it trusts the cluster's CA only.",
  proof: (facts) => [
    readLog(facts),
    `# on node ${someNode(facts)}:\nopenssl x509 -in /var/lib/kubelet/pki/kubelet.crt -noout -issuer -subject`,
  ],
  remedies: [signWithClusterCa, trustKubeletCa, skipVerification],
  references: [
    "https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-certs/#kubelet-serving-certs",
    "https://github.com/kubernetes-sigs/metrics-server/issues/196",
  ],
  lines: [
    {
      anyOf: [
        "certificate signed by unknown authority",
        "certificate is not authorized to sign other certificates",
        "parent certificate cannot sign this kind of certificate",
        "certificate is not trusted",
        "certificate specifies an incompatible key usage",
        "unhandled critical extension",
        "issuer name does not match subject",
        "cannot verify signature: insecure algorithm",
        "ecdsa verification failure",
        "crypto/rsa: verification error",
        "unable to get local issuer certificate",
      ],
      unless: NOT_KUBELET,
    },
    {
      anyOf: ["self-signed certificate", "self signed certificate"],
      matches: /(?:x509: |ssl|verify error).{0,200}self[- ]signed/,
      unless: NOT_KUBELET,
    },
  ],
  yieldsTo: ["cert-dir-not-writable", "requestheader-ca-mismatch", "virtual-node"],
});
