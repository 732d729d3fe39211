#!/bin/bash
# Makes the container images as archives that `ctr images import` reads, without a build daemon.
# usage: images.sh FOLDER
set -euo pipefail
. "$(dirname "$0")/environment.sh"
out=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

archive() { # NAME CONFIGURATION: of the files in $work/NAME
  local folder=$work/archive-$1 digest
  mkdir -p "$folder"
  tar --sort=name --owner=0 --group=0 --numeric-owner --mtime=@0 -C "$work/$1" -cf "$folder/layer.tar" .
  digest=$(sha256sum "$folder/layer.tar" | cut -d' ' -f1)
  cat > "$folder/config.json" << JSON
{"architecture":"amd64","os":"linux","created":"2026-01-01T00:00:00Z",
 "config":{"Env":["PATH=/bin"],"WorkingDir":"/",$2},
 "rootfs":{"type":"layers","diff_ids":["sha256:$digest"]},
 "history":[{"created":"2026-01-01T00:00:00Z","created_by":"images.sh"}]}
JSON
  echo "[{\"Config\":\"config.json\",\"RepoTags\":[\"real-cluster.local/$1:1\"],\"Layers\":[\"layer.tar\"]}]" > "$folder/manifest.json"
  tar -C "$folder" -cf "$out/$1.tar" manifest.json config.json layer.tar
}

mkdir -p "$work"/{pause,tools/{bin,tmp,etc,root,home},coredns/etc/coredns,metrics-server/tmp}
chmod 1777 "$work"/{tools,metrics-server}/tmp
cp "$KMBOX/kmbox" "$work/pause/pause"
cp /bin/busybox "$KMBOX/kmbox" "$work/tools/bin/"
for applet in $(/bin/busybox --list); do
  [ "$applet" = busybox ] || ln -s busybox "$work/tools/bin/$applet"
done
echo 'root:x:0:0:root:/root:/bin/sh' > "$work/tools/etc/passwd"
cp "$COREDNS/coredns" "$work/coredns/"
cp "$METRICS_SERVER/metrics-server" "$work/metrics-server/"

archive pause '"Entrypoint":["/pause"]'
archive tools '"Cmd":["/bin/sh"]'
archive coredns '"Entrypoint":["/coredns"]'
archive metrics-server '"User":"65534","Entrypoint":["/metrics-server"]'
