#!/bin/bash
# Starts the cluster from nothing. src/real-cluster.ts has run down.sh before, and runs it again when this fails.
set -euo pipefail
. "$(dirname "$0")/environment.sh"
. "$SCRIPTS/machines.sh"
. "$SCRIPTS/services.sh"
. "$SCRIPTS/metrics-server.sh"
SECONDS=0

mkdir -p "$STATE" "$LOG"
rm -f "$LOG"/*.log
exec 9< "$STATE"
flock -n 9 || fail "another start is under way"
for setting in vm/overcommit_memory vm/panic_on_oom kernel/panic kernel/panic_on_oops kernel/keys/root_maxkeys kernel/keys/root_maxbytes; do
  [ ! -e "/proc/sys/$setting" ] || echo "$setting $(cat "/proc/sys/$setting")"
done > "$STATE/kernel-settings"

"$SCRIPTS/certificates.sh"
for machine in $MACHINES; do create_machine "$machine"; done
connect_machines
say "machines after $SECONDS s"

for node in $NODES; do start_containerd "$node"; done
start_etcd
start_site_dns
start_api_server
wait_for 60 "the API server" admin get --raw /readyz
say "API server after $SECONDS s"

start_controller_manager
start_scheduler
admin apply -f "$MANIFESTS/users.yaml" > /dev/null
for machine in $MACHINES; do start_kube_proxy "$machine"; done
"$SCRIPTS/users.sh"

for node in $NODES; do
  wait_for 30 "containerd of $node" in_machine "$node" ctr version
  for image in "$IMAGES"/*.tar; do in_machine "$node" ctr -n k8s.io images import "$image" > /dev/null; done
done
say "images after $SECONDS s"

cp "$MANIFESTS/static-pod.yaml" "$STATE/node1/static-pods/"
for node in $NODES; do start_kubelet "$node"; done
node_ready() { [ "$(admin get node "$1" -o 'jsonpath={.status.conditions[?(@.type=="Ready")].status}')" = True ]; }
for node in $NODES; do wait_for 90 "node $node to be ready" node_ready "$node"; done
say "nodes after $SECONDS s"

# A pod is refused until its namespace has a service account.
for namespace in kube-system demo; do wait_for 60 "the service account of $namespace" admin -n "$namespace" get serviceaccount default; done
for manifest in coredns metrics-server metrics-server-deployment workloads; do admin apply -f "$MANIFESTS/$manifest.yaml" > /dev/null; done
admin -n kube-system rollout status deployment/coredns --timeout 90s > /dev/null
say "CoreDNS after $SECONDS s"
wait_for 180 "metrics of every node" metrics_complete
say "metrics after $SECONDS s"
