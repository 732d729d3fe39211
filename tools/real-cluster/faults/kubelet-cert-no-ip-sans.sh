# The kubelets signed their own serving certificates for their host names, as kubeadm sets them up; metrics-server verifies them and
# dials the addresses.
inject() { install_metrics_server '/kubelet-insecure-tls/d'; }
shows() { metrics_server_log "doesn't contain any IP SANs"; }
