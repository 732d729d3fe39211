# A firewall drops packets to the kubelet of node2; the node stays ready.
inject() { in_network node2 iptables -w -I INPUT -p tcp --dport 10250 -j DROP; }
shows() { metrics_missing_of node2; }
restore() { in_network node2 iptables -w -D INPUT -p tcp --dport 10250 -j DROP; }
