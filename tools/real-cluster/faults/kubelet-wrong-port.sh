# metrics-server dials a port on which no kubelet listens.
inject() { install_metrics_server 's/--kubelet-use-node-status-port/--kubelet-port=10251/'; }
shows() { metrics_server_log ':10251: connect: connection refused'; }
