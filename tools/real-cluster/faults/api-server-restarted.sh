# The API server is stopped and started again.
inject() {
  stop cp kube-apiserver
  start_api_server
}
shows() { api_server_ready; }
restore() { restart_controller_manager; }
