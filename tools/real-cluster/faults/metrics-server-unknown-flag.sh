# metrics-server gets a flag that it does not know, and crashes at each start.
inject() { install_metrics_server 's/--metric-resolution=15s/--source=kubernetes/'; }
shows() { metrics_server_pod_says CrashLoopBackOff; }
