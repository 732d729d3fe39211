# metrics-server dials a port on which no kubelet listens.
inject() { install_metrics_server '/use-node-status-port/d; s/--metric-resolution=15s/--metric-resolution=15s\n        - --kubelet-port=10251/'; }
shows() { metrics_server_log ':10251: connect: connection refused'; }
