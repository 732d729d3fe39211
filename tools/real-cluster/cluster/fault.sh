#!/bin/bash
# Brings a fault about and waits until it shows, or repairs it and waits until every node has metrics again.
# usage: fault.sh inject|restore NAME
#
# A fault is a file in faults/ with three functions: inject, shows (whether it can be seen yet) and restore.
set -euo pipefail
. "$(dirname "$0")/environment.sh"
. "$SCRIPTS/services.sh"
. "$SCRIPTS/metrics-server.sh"
restore() { repair_metrics_server; }
# shellcheck source=/dev/null
. "$SCRIPTS/../faults/$2.sh"

case $1 in
  inject)
    inject
    wait_for 180 "$2 to show" shows
    ;;
  restore)
    restore
    wait_for 180 "metrics of every node" metrics_complete
    ;;
esac
