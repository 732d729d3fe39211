# metrics-server does not move (SIGSTOP), and no probe restarts it.
inject() {
  install_metrics_server '/(readiness|liveness)Probe/d'
  wait_for 90 "metrics of every node" metrics_complete
  in_machine node1 pkill -STOP -x metrics-server
}
shows() { metrics_api_fails; }
restore() {
  in_machine node1 pkill -CONT -x metrics-server
  repair_metrics_server
}
