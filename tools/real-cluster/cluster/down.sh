#!/bin/bash
# Stops everything that up.sh started, at any time, also half-started or crashed, and removes its files. Twice does no harm.
set -uo pipefail
. "$(dirname "$0")/environment.sh"
. "$SCRIPTS/cgroups.sh"

# The first process of each machine takes the others with it; whoever is left in our cgroups is killed one by one.
for machine in $MACHINES; do
  if [ -s "$STATE/$machine/first-process" ] && processes_in_cgroups | grep -qx "$(first_process "$machine")"; then
    kill -9 "$(first_process "$machine")"
  fi
done
left() { processes_in_cgroups | grep -q .; }
kill_the_rest() { ! left || { processes_in_cgroups | xargs -r kill -9 2> /dev/null; ! left; }; }
wait_for 2 "the end of the machines" eval '! left' 2> /dev/null || wait_for 20 "the end of the last processes" kill_the_rest || exit 1
remove_cgroups

# The kubelet writes settings of the kernel that have no namespace.
if [ -e "$STATE/kernel-settings" ]; then
  while read -r setting value; do
    [ "$(cat "/proc/sys/$setting")" = "$value" ] || echo "$value" > "/proc/sys/$setting"
  done < "$STATE/kernel-settings"
fi

if grep " $STATE/" /proc/self/mounts >&2; then fail "these mounts are left"; fi
[ ! -e "$STATE" ] || rm -rf --one-file-system "$STATE"
