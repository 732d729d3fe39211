import { approveRequests } from "../remedies/kubelet-certificates.ts";
import { defineRule, type Rule } from "../rule.ts";

export const kubeletServingCertPending: Rule = defineRule({
  id: "kubelet-serving-cert-pending",
  severity: "error",
  role: "cause",
  title: "A kubelet has no serving certificate because its request is not approved",
  cause:
    "With serverTLSBootstrap the kubelet asks for its certificate by a CertificateSigningRequest for kubernetes.io/kubelet-serving, which nobody approves by itself.",
  proof: () => ["kubectl get csr --field-selector=spec.signerName=kubernetes.io/kubelet-serving"],
  remedies: [approveRequests],
  references: [
    "https://kubernetes.io/docs/reference/access-authn-authz/kubelet-tls-bootstrapping/#client-and-serving-certificates",
    "https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-certs/#kubelet-serving-certs",
  ],
  lines: [
    {
      anyOf: ["no serving certificate a", "kubernetes.io/kubelet-serving"],
      matches: /no serving|pending|denied|not (?:yet )?approved|not been approved|failed/,
    },
    // Kubernetes up to 1.9 does not say which certificate.
    { anyOf: ["no certificate available"], matches: /tls handshake error from/ },
    {
      anyOf: [
        "certificate request was not signed",
        "certificate signing request is not approved",
        "certificate signing request was denied",
        "certificate_manager",
        "cannot create certificate signing request",
        "failed while requesting a signed certificate",
        "failed while waiting for the certificate",
        "certificate request was denied",
      ],
      matches:
        /not signed|not approved|denied|timed out|cannot create certificate|requesting a signed|waiting for the certificate/,
      unless: /kube-apiserver-client-kubelet/,
    },
  ],
});
