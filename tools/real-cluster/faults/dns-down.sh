# metrics-server dials host names, and CoreDNS has no pod.
inject() {
  kube_system scale deployment coredns --replicas 0 > /dev/null
  install_metrics_server 's/(preferred-address-types=).*/\1Hostname/'
}
shows() { metrics_server_log 'lookup node[12].*(connection refused|i/o timeout|server misbehaving)'; }
restore() {
  kube_system scale deployment coredns --replicas 1 > /dev/null
  repair_metrics_server
}
