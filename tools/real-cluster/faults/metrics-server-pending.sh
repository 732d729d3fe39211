# No node has the label that the metrics-server pod asks for.
inject() { install_metrics_server 's#kubernetes.io/hostname: node1#no-such-label: "yes"#'; }
shows() { metrics_server_pod_says Unschedulable; }
