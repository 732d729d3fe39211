# The ClusterRole of metrics-server lacks nodes/metrics: each kubelet answers 403.
inject() {
  install_metrics_server
  admin patch clusterrole system:metrics-server --type json -p '[{op: replace, path: /rules/0/resources, value: [nodes/stats]}]' > /dev/null
}
shows() { metrics_server_log '403 Forbidden'; }
