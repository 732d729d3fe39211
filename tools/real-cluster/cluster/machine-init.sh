#!/bin/bash
# The first process of a machine, in new mount, network, host name, IPC, PID and cgroup namespaces: gives the machine its own
# /proc, /sys, /run, /var/lib, /var/log, name and resolver, then waits for ever. When it is killed, the kernel kills the whole
# machine and its mounts are gone.
# usage: machine-init.sh NAME FOLDER KMBOX
set -e
name=$1 folder=$2 kmbox=$3

mount --make-rprivate /
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t tmpfs -o mode=755 tmpfs /sys/fs/cgroup
for controller in cpu cpuacct cpuset memory devices freezer blkio pids; do
  mkdir "/sys/fs/cgroup/$controller"
  mount -t cgroup -o "$controller" cgroup "/sys/fs/cgroup/$controller"
done
mkdir /sys/fs/cgroup/systemd
mount -t cgroup -o none,name=systemd cgroup /sys/fs/cgroup/systemd

mount --bind "$folder/lib" /var/lib
mount --bind "$folder/log" /var/log
mount --bind "$folder/resolv.conf" /etc/resolv.conf
mount --bind "$folder/hosts" /etc/hosts
mount -t tmpfs -o mode=755 tmpfs /run
mkdir -p /run/lock /run/netns /run/daemons /var/lib/kubelet /var/lib/containerd /var/lib/volume
mount --make-rshared /
hostname "$name"

exec "$kmbox" pause
