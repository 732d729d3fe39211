import { ELSEWHERE, eitherOf } from "../patterns/contexts.ts";
import { advice } from "../remedies/advice.ts";
import { approveRequests } from "../remedies/kubelet-certificates.ts";
import { defineRule, type Rule } from "../rule.ts";

export const kubeletTlsInternalError: Rule = defineRule({
  id: "kubelet-tls-internal-error",
  severity: "error",
  role: "cause",
  title: "A kubelet breaks off the TLS handshake for want of a certificate",
  cause:
    "It has no serving certificate yet: with serverTLSBootstrap its signing request waits for approval or was denied. On a new node it lasts seconds.",
  proof: () => ["kubectl get csr --field-selector=spec.signerName=kubernetes.io/kubelet-serving"],
  remedies: [
    approveRequests,
    advice(
      "Let an approver do it for new nodes",
      [
        "helm install kubelet-csr-approver kubelet-csr-approver --repo https://postfinance.github.io/kubelet-csr-approver -n kube-system",
      ],
      "Its rules decide which names and addresses a node may claim.",
    ),
  ],
  references: ["https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-certs/#kubelet-serving-certs"],
  lines: [
    {
      anyOf: ["remote error: tls:", "local error: tls:"],
      matches:
        /tls: (?:internal error|handshake failure|unrecognized name|no certificates configured|protocol version not supported)/,
      unless: eitherOf(
        ELSEWHERE,
        /\/apis\/|failing or missing response|no response from https?:|error trying to reach service|unable to connect to the server|tls handshake error from|\/api\/v1\/(?:nodes\?|pods\?|namespaces\?)|pull(?:ing)? image|\/v2\//,
      ),
    },
  ],
  yieldsTo: ["apiservice-tls", "apiserver-unreachable-from-pod", "probe-failed-generic", "virtual-node"],
});
