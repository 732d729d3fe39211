# The kubelets signed their own serving certificates; metrics-server verifies them and dials the host names, which CoreDNS knows here, so
# that the name is right and the signer is what is wrong.
. "$SCRIPTS/coredns.sh"
inject() {
  teach_node_names
  install_metrics_server '/kubelet-insecure-tls/d; s/(preferred-address-types=).*/\1Hostname/'
}
shows() { metrics_server_log 'certificate signed by unknown authority'; }
restore() {
  forget_node_names
  repair_metrics_server
}
