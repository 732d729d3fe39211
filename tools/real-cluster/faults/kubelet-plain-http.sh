# metrics-server speaks HTTP to the kubelets' HTTPS port.
inject() { install_metrics_server 's/--kubelet-insecure-tls/--deprecated-kubelet-completely-insecure/'; }
shows() { metrics_server_log '400 Bad Request'; }
