# metrics-server dials the host names of the nodes, which cluster DNS does not know.
inject() { install_metrics_server 's/(preferred-address-types=).*/\1Hostname/'; }
shows() { metrics_server_log 'no such host'; }
