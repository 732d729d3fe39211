#!/bin/bash
# Starts and stops kwok, which leads simulated nodes and pods; metrics-server scrapes it for their usage. src/load/ makes the objects.
# usage: load.sh start|stop
set -euo pipefail
. "$(dirname "$0")/environment.sh"
. "$SCRIPTS/daemons.sh"

case $1 in
  start)
    if is_running cp kwok; then exit 0; fi
    start cp kwok "$KWOK/kwok" --kubeconfig "$USERS/admin.kubeconfig" --config "$KWOK/kwok.yaml" --manage-all-nodes=false \
      --manage-nodes-with-annotation-selector kwok.x-k8s.io/node=fake --node-ip "${ADDRESS[cp]}" --node-port 10247 \
      --node-lease-duration-seconds 200 --cidr 10.200.0.0/16 --tls-cert-file "$PKI/apiserver.crt" --tls-private-key-file "$PKI/apiserver.key"
    ;;
  stop)
    admin delete namespace load --wait=false --ignore-not-found > /dev/null
    admin delete nodes -l simulated=yes > /dev/null
    admin -n load delete pods --all --force --grace-period=0 > /dev/null 2>&1 || true
    stop cp kwok
    ;;
esac
