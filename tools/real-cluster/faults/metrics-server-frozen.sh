# metrics-server does not move (SIGSTOP), and no probe restarts it.
inject() {
  install_metrics_server "" "[{op: remove, path: $CONTAINER/readinessProbe}, {op: remove, path: $CONTAINER/livenessProbe}]"
  wait_for 90 "metrics of every node" metrics_complete
  in_machine node1 pkill -STOP -x metrics-server
}
shows() { metrics_api_fails; }
restore() {
  in_machine node1 pkill -CONT -x metrics-server || true # it may never have started
  repair_metrics_server
}
