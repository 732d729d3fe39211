# Sourced by every script: names and addresses, and how programs are run inside a machine.
#
# A machine ("cp", the control plane, "node1", "node2") is a set of namespaces that hang on its first process; nothing of it
# has a name outside, so that nothing is left when that process is gone.
#
# src/folders.ts sets the folders: STATE (of the running cluster), LOG, KUBERNETES, METRICS_SERVER, COREDNS, KMBOX, IMAGES, KWOK.
# shellcheck shell=bash
: "${STATE:?run me through pnpm real-cluster}" "${LOG:?}" "${KUBERNETES:?}" "${METRICS_SERVER:?}" "${COREDNS:?}" "${KMBOX:?}" "${IMAGES:?}" "${KWOK:?}"
SCRIPTS=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
MANIFESTS=$SCRIPTS/../manifests
PKI=$STATE/pki
USERS=$STATE/users

NODES="node1 node2"
MACHINES="cp $NODES"
declare -A ADDRESS=([cp]=10.244.250.10 [node1]=10.244.250.11 [node2]=10.244.250.12)
declare -A POD_SUBNET=([node1]=10.244.1 [node2]=10.244.2)
API=https://${ADDRESS[cp]}:6443

say() { printf '%s  %s\n' "$(date -u +%T)" "$*" >&2; }
fail() { say "$*"; exit 1; }

# wait_for SECONDS DESCRIPTION COMMAND...: until the command succeeds
wait_for() {
  local limit=$((SECONDS + $1)) description=$2
  shift 2
  until "$@" > /dev/null 2>&1; do
    [ "$SECONDS" -lt "$limit" ] || { say "waited in vain for: $description"; return 1; }
    sleep 0.3
  done
}

first_process() { cat "$STATE/$1/first-process"; }
# in_machine MACHINE COMMAND...: in all of its namespaces
in_machine() { local machine=$1; shift; nsenter -t "$(first_process "$machine")" -m -u -i -n -p -C -- "$@"; }
# in_network MACHINE COMMAND...: in its network only, with this machine's files and processes
in_network() { local machine=$1; shift; nsenter -t "$(first_process "$machine")" -n -- "$@"; }

# kubectl as the administrator, and as one of the users of certificates.sh
admin() { in_network cp "$KUBERNETES/kubectl" --kubeconfig "$USERS/admin.kubeconfig" "$@"; }
