# The cable of node2 loses every packet: its kubelet can neither be asked nor report.
inject() {
  in_network node2 iptables -w -I INPUT -i eth0 -j DROP
  in_network node2 iptables -w -I OUTPUT -o eth0 -j DROP
}
shows() { metrics_missing_of node2; }
restore() {
  in_network node2 iptables -w -D INPUT -i eth0 -j DROP
  in_network node2 iptables -w -D OUTPUT -o eth0 -j DROP
}
