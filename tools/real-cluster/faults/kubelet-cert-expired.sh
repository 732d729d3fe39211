# The cluster's authority signed the kubelets' serving certificates, which expired.
. "$SCRIPTS/pki.sh"
inject() {
  local node
  for node in $NODES; do
    (cd "$PKI" && expired_certificate "$node-expired" ca "/O=system:nodes/CN=system:node:$node" "DNS:$node,IP:${ADDRESS[$node]}")
    stop "$node" kubelet
    start_kubelet "$node" "s#^healthzPort.*#&\ntlsCertFile: $PKI/$node-expired.crt\ntlsPrivateKeyFile: $PKI/$node-expired.key#"
  done
  install_metrics_server '/kubelet-insecure-tls/d'
}
shows() { metrics_server_log 'certificate has expired'; }
restore() {
  restart_kubelets
  repair_metrics_server
}
