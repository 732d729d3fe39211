#!/bin/bash
# Says whether the cluster is as up.sh left it, a line for each check; exit code 1 when one fails.
set -uo pipefail
. "$(dirname "$0")/environment.sh"
. "$SCRIPTS/daemons.sh"
. "$SCRIPTS/metrics-server.sh"
code=0

check() { # DESCRIPTION COMMAND...
  local description=$1
  shift
  if "$@" > /dev/null 2>&1; then echo "ok    $description"; else echo "FAIL  $description"; code=1; fi
}

for daemon in etcd kube-apiserver kube-controller-manager kube-scheduler site-dns kube-proxy; do check "$daemon of cp" is_running cp "$daemon"; done
for node in $NODES; do
  for daemon in containerd kubelet kube-proxy; do check "$daemon of $node" is_running "$node" "$daemon"; done
  check "node $node is ready" admin wait --for=condition=Ready --timeout 1s "node/$node"
  check "the summary of $node" admin get --raw "/api/v1/nodes/$node/proxy/stats/summary"
done
check "CoreDNS" admin -n kube-system rollout status deployment/coredns --timeout 1s
check "metrics of every node" metrics_complete
check "names of the cluster, from a pod" admin -n demo exec two-containers -c app -- nslookup -type=a kubernetes.default.svc.cluster.local
exit $code
