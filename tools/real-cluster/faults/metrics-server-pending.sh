# No node has the label that the metrics-server pod asks for.
inject() { install_metrics_server "" '[{op: replace, path: /spec/template/spec/nodeSelector, value: {no-such-label: "yes"}}]'; }
shows() { metrics_server_pod_says Unschedulable; }
