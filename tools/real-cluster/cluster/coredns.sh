# Sourced: whether CoreDNS knows the host names of the nodes, with the block that the usual advice names.
# shellcheck shell=bash
teach_node_names() {
  local node hosts=
  for node in $NODES; do hosts+="           ${ADDRESS[$node]} $node\\n"; done
  sed "s/^        ready\$/        ready\n        hosts {\n$hosts           fallthrough\n        }/" "$MANIFESTS/coredns.yaml" | admin apply -f - > /dev/null
  restart_coredns
}

forget_node_names() {
  admin apply -f "$MANIFESTS/coredns.yaml" > /dev/null
  restart_coredns
}

restart_coredns() {
  admin -n kube-system delete pod -l k8s-app=kube-dns --grace-period=1 > /dev/null
  admin -n kube-system rollout status deployment/coredns --timeout 60s > /dev/null
}
