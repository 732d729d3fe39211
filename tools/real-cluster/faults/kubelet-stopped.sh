# The kubelet of node2 is stopped; its pods go on running.
inject() { stop node2 kubelet; }
shows() { metrics_missing_of node2; }
restore() { start_kubelet node2; }
