# Sourced: the machines' cgroups, one in every version 1 hierarchy, below the caller's own. What is in them is ours.
# shellcheck shell=bash
CONTROLLERS="cpu cpuacct cpuset memory devices freezer blkio pids systemd"
CGROUP=kubectl-metrics-real-cluster

own_cgroup() { sed -n "s/^[0-9]*:\(name=\)\?$1:\(.*\)$/\2/p" /proc/self/cgroup | head -1 | sed 's#/$##'; }

create_cgroups() { # MACHINE
  local controller folder
  mkdir -p "$STATE/$1/cgroups"
  for controller in $CONTROLLERS; do
    folder=/sys/fs/cgroup/$controller$(own_cgroup "$controller")/$CGROUP
    mkdir -p "$folder"
    if [ "$controller" = cpuset ]; then # starts empty: no process could join
      cat "$folder/../cpuset.cpus" > "$folder/cpuset.cpus"
      cat "$folder/../cpuset.mems" > "$folder/cpuset.mems"
      echo 1 > "$folder/cgroup.clone_children"
    fi
    mkdir -p "$folder/$1"
    echo "$folder/$1" > "$STATE/$1/cgroups/$controller"
  done
}

join_cgroups() { # MACHINE [BELOW]: the calling shell
  local controller folder
  for controller in $CONTROLLERS; do
    folder=$(cat "$STATE/$1/cgroups/$controller")${2:+/$2}
    mkdir -p "$folder"
    echo "$BASHPID" > "$folder/cgroup.procs"
  done
}

# Found by name, so that nothing of a crashed start is missed.
all_cgroups() {
  local controller
  for controller in $CONTROLLERS; do find "/sys/fs/cgroup/$controller" -type d -name "$CGROUP" 2> /dev/null; done
}

processes_in_cgroups() {
  local folder
  for folder in $(all_cgroups); do find "$folder" -name cgroup.procs -exec cat {} + 2> /dev/null; done | sort -un
}

remove_cgroups() {
  local folder
  for folder in $(all_cgroups); do find "$folder" -depth -type d -exec rmdir {} +; done
}
