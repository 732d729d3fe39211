# Sourced: creating the machines and the network between them: a bridge in the control plane, a virtual cable to each node.
# shellcheck shell=bash
. "$SCRIPTS/cgroups.sh"

create_machine() { # MACHINE
  local folder=$STATE/$1 starter
  mkdir -p "$folder"/{cni,static-pods,lib,log}
  create_cgroups "$1"
  echo "nameserver ${ADDRESS[cp]}" > "$folder/resolv.conf"
  printf '127.0.0.1 localhost\n%s %s\n' "${ADDRESS[$1]}" "$1" > "$folder/hosts"
  (
    join_cgroups "$1"
    exec setsid unshare -m -u -i -n -p -C --fork --kill-child -- \
      "$SCRIPTS/machine-init.sh" "$1" "$folder" "$KMBOX/kmbox" < /dev/null >> "$LOG/$1.machine.log" 2>&1
  ) 9<&- &
  starter=$!
  disown
  # The script becomes kmbox when everything is mounted.
  wait_for 30 "the first process of $1" pgrep -P "$starter" -x kmbox
  pgrep -P "$starter" -x kmbox > "$folder/first-process"
  in_network "$1" ip link set lo up
  in_network "$1" sh -c 'echo 1 > /proc/sys/net/ipv4/ip_forward'
  in_network "$1" sh -c 'echo 1 > /proc/sys/net/bridge/bridge-nf-call-iptables' 2> /dev/null || true
}

connect_machines() {
  local node other
  in_network cp ip link add machines type bridge
  in_network cp ip addr add "${ADDRESS[cp]}/24" dev machines
  in_network cp ip link set machines up
  in_network cp ip route add 10.96.0.0/16 dev machines src "${ADDRESS[cp]}"
  for node in $NODES; do
    in_network cp ip link add "$node" type veth peer name eth0 netns "$(first_process "$node")"
    in_network cp ip link set "$node" master machines up
    in_network "$node" ip addr add "${ADDRESS[$node]}/24" dev eth0
    in_network "$node" ip link set eth0 up
    in_network "$node" ip route add default via "${ADDRESS[cp]}"
    in_network cp ip route add "${POD_SUBNET[$node]}.0/24" via "${ADDRESS[$node]}"
    for other in $NODES; do
      [ "$other" = "$node" ] || in_network "$node" ip route add "${POD_SUBNET[$other]}.0/24" via "${ADDRESS[$other]}"
    done
  done
}
