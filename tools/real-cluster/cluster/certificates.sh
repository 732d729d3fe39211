#!/bin/bash
# Makes the certificate authorities, the certificates and the kubeconfigs of the components.
set -euo pipefail
. "$(dirname "$0")/environment.sh"
. "$SCRIPTS/pki.sh"
mkdir -p "$PKI" "$USERS"
cd "$PKI"

authority ca kubernetes
authority front-proxy-ca front-proxy-ca
openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out sa.key 2> /dev/null
openssl pkey -in sa.key -pubout -out sa.pub

certificate apiserver ca /CN=kube-apiserver "DNS:kubernetes,DNS:kubernetes.default,DNS:kubernetes.default.svc,DNS:kubernetes.default.svc.cluster.local,DNS:localhost,IP:10.96.0.1,IP:${ADDRESS[cp]},IP:127.0.0.1"
certificate apiserver-kubelet-client ca /O=system:masters/CN=kube-apiserver-kubelet-client
certificate front-proxy-client front-proxy-ca /CN=front-proxy-client
for component in controller-manager:system:kube-controller-manager scheduler:system:kube-scheduler proxy:system:kube-proxy; do
  certificate "${component%%:*}" ca "/CN=${component#*:}"
  kubeconfig "$PKI/${component%%:*}.kubeconfig" "$(certificate_of "${component%%:*}")"
done
for node in $NODES; do
  certificate "$node" ca "/O=system:nodes/CN=system:node:$node"
  kubeconfig "$PKI/$node.kubeconfig" "$(certificate_of "$node")"
done
certificate admin ca /O=system:masters/CN=kubernetes-admin
kubeconfig "$USERS/admin.kubeconfig" "$(certificate_of admin)"
