# The ClusterRole of metrics-server lacks nodes/metrics: each kubelet answers 403.
inject() { install_metrics_server 's#resources: \[nodes/metrics\]#resources: [nodes/stats]#'; }
shows() { metrics_server_log '403 Forbidden'; }
