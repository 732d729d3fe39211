# metrics-server may use 9 MiB, and is killed for using more.
inject() {
  install_metrics_server "" "[{op: replace, path: $CONTAINER/resources, value: {requests: {memory: 9Mi}, limits: {memory: 9Mi}}}]"
}
shows() { metrics_server_pod_says OOMKilled; }
