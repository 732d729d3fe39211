# Sourced: starting, stopping and signalling a daemon inside a machine. Its log is $LOG/MACHINE.NAME.log.
# shellcheck shell=bash
. "$SCRIPTS/cgroups.sh"

start() { # MACHINE NAME COMMAND...: unless it runs
  local machine=$1 name=$2
  shift 2
  if is_running "$machine" "$name"; then return; fi
  (
    join_cgroups "$machine" "$name"
    # shellcheck disable=SC2016 # expanded inside the machine
    exec setsid nsenter -t "$(first_process "$machine")" -m -u -i -n -p -C -- \
      /bin/sh -c 'echo $$ > "/run/daemons/$0"; exec "$@"' "$name" "$@" < /dev/null >> "$LOG/$machine.$name.log" 2>&1
  ) 9<&- &
  disown
}

send() { in_machine "$2" /bin/sh -c "kill -$1 \$(cat /run/daemons/$3)"; } # SIGNAL MACHINE NAME
is_running() { in_machine "$1" /bin/sh -c "kill -0 \$(cat /run/daemons/$2)" 2> /dev/null; } # MACHINE NAME

stop() { # MACHINE NAME
  is_running "$1" "$2" || return 0
  send TERM "$1" "$2"
  wait_for 10 "$2 of $1 to end when it was asked to" stopped "$1" "$2" && return
  send KILL "$1" "$2"
  wait_for 10 "the end of $2 of $1" stopped "$1" "$2"
}
stopped() { ! is_running "$1" "$2"; }
