import type { Remedy } from "../rule.ts";
import { restartWorkload } from "./access.ts";

export const configureAggregation: Remedy = {
  title: "Configure the aggregation layer of kube-apiserver",
  cost: "Restarts kube-apiserver.",
  commands: (facts) => [
    [
      "# in the flags of kube-apiserver (paths as kubeadm has them):",
      "--requestheader-client-ca-file=/etc/kubernetes/pki/front-proxy-ca.crt",
      "--requestheader-allowed-names=front-proxy-client",
      "--requestheader-extra-headers-prefix=X-Remote-Extra-",
      "--requestheader-group-headers=X-Remote-Group",
      "--requestheader-username-headers=X-Remote-User",
      "--proxy-client-cert-file=/etc/kubernetes/pki/front-proxy-client.crt",
      "--proxy-client-key-file=/etc/kubernetes/pki/front-proxy-client.key",
    ].join("\n"),
    restartWorkload(facts),
  ],
};

export const renewFrontProxy: Remedy = {
  title: "Renew the front-proxy certificate with the CA that is published",
  cost: "Restarts kube-apiserver, which publishes its request-header CA anew.",
  commands: (facts) => [
    "# on each control plane node of a kubeadm cluster:\nsudo kubeadm certs check-expiration\nsudo kubeadm certs renew front-proxy-client",
    restartWorkload(facts),
  ],
};
