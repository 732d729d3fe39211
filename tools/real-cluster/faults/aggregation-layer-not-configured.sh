# The API server runs without the flags of the aggregation layer.
inject() {
  stop cp kube-apiserver
  start_api_server ""
  wait_for 60 "the API server" api_server_ready
  restart_controller_manager
  install_metrics_server
}
shows() { metrics_api_fails; }
restore() {
  stop cp kube-apiserver
  start_api_server
  wait_for 60 "the API server" api_server_ready
  restart_controller_manager
  repair_metrics_server
}
