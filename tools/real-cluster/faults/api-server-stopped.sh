# The API server is not running.
inject() { stop cp kube-apiserver; }
shows() { ! api_server_ready; }
restore() {
  start_api_server
  wait_for 60 "the API server" api_server_ready
  restart_controller_manager
}
