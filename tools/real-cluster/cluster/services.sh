# Sourced: how each daemon of the cluster is started. up.sh and the faults use the same functions.
# shellcheck shell=bash
. "$SCRIPTS/daemons.sh"

start_etcd() {
  start cp etcd "$KUBERNETES/etcd" --name cp --data-dir /var/lib/etcd --unsafe-no-fsync --log-level warn \
    --listen-client-urls http://127.0.0.1:2379 --advertise-client-urls http://127.0.0.1:2379 \
    --listen-peer-urls http://127.0.0.1:2380 --initial-advertise-peer-urls http://127.0.0.1:2380 --initial-cluster cp=http://127.0.0.1:2380
}

AGGREGATION="--requestheader-client-ca-file=$PKI/front-proxy-ca.crt --requestheader-allowed-names=front-proxy-client
  --requestheader-extra-headers-prefix=X-Remote-Extra- --requestheader-group-headers=X-Remote-Group --requestheader-username-headers=X-Remote-User
  --proxy-client-cert-file=$PKI/front-proxy-client.crt --proxy-client-key-file=$PKI/front-proxy-client.key"

start_api_server() { # [FLAGS OF THE AGGREGATION LAYER]
  # shellcheck disable=SC2086 # flags, not one word
  start cp kube-apiserver "$KUBERNETES/kube-apiserver" --etcd-servers http://127.0.0.1:2379 \
    --bind-address "${ADDRESS[cp]}" --advertise-address "${ADDRESS[cp]}" --secure-port 6443 \
    --tls-cert-file "$PKI/apiserver.crt" --tls-private-key-file "$PKI/apiserver.key" --client-ca-file "$PKI/ca.crt" \
    --kubelet-client-certificate "$PKI/apiserver-kubelet-client.crt" --kubelet-client-key "$PKI/apiserver-kubelet-client.key" \
    --kubelet-preferred-address-types InternalIP,ExternalIP,Hostname \
    --authorization-mode Node,RBAC --enable-admission-plugins NodeRestriction --allow-privileged \
    --service-cluster-ip-range 10.96.0.0/16 --service-account-issuer https://kubernetes.default.svc.cluster.local \
    --service-account-key-file "$PKI/sa.pub" --service-account-signing-key-file "$PKI/sa.key" \
    --runtime-config api/all=true ${1-$AGGREGATION}
}
api_server_ready() { admin get --raw /readyz; }

start_controller_manager() {
  start cp kube-controller-manager "$KUBERNETES/kube-controller-manager" --kubeconfig "$PKI/controller-manager.kubeconfig" \
    --authentication-kubeconfig "$PKI/controller-manager.kubeconfig" --authorization-kubeconfig "$PKI/controller-manager.kubeconfig" \
    --bind-address 127.0.0.1 --leader-elect=false --use-service-account-credentials \
    --service-account-private-key-file "$PKI/sa.key" --root-ca-file "$PKI/ca.crt" \
    --cluster-signing-cert-file "$PKI/ca.crt" --cluster-signing-key-file "$PKI/ca.key" \
    --requestheader-client-ca-file "$PKI/front-proxy-ca.crt" --node-monitor-grace-period 50s
}

# After an API server that was away it would wait up to a minute before it looks again.
restart_controller_manager() {
  stop cp kube-controller-manager
  start_controller_manager
}

start_scheduler() {
  start cp kube-scheduler "$KUBERNETES/kube-scheduler" --kubeconfig "$PKI/scheduler.kubeconfig" \
    --authentication-kubeconfig "$PKI/scheduler.kubeconfig" --authorization-kubeconfig "$PKI/scheduler.kubeconfig" \
    --bind-address 127.0.0.1 --leader-elect=false
}

# The nodes' resolver outside the cluster. It knows no name, so that CoreDNS forwards the honest answer for `node1`: no such host.
start_site_dns() {
  cat > "$STATE/site-dns.Corefile" << 'COREFILE'
.:53 {
  errors
  template ANY ANY {
    rcode NXDOMAIN
  }
}
COREFILE
  start cp site-dns "$COREDNS/coredns" -conf "$STATE/site-dns.Corefile"
}

start_kube_proxy() { # MACHINE
  cat > "$STATE/$1/kube-proxy.yaml" << YAML
apiVersion: kubeproxy.config.k8s.io/v1alpha1
kind: KubeProxyConfiguration
mode: iptables
hostnameOverride: $1
clientConnection: {kubeconfig: $PKI/proxy.kubeconfig}
clusterCIDR: 10.244.0.0/16
# Settings of connection tracking can't be written outside the first network namespace.
conntrack: {maxPerCore: 0, min: 0, tcpEstablishedTimeout: 0s, tcpCloseWaitTimeout: 0s}
healthzBindAddress: 127.0.0.1:10256
metricsBindAddress: 127.0.0.1:10249
# Without CAP_SYS_RESOURCE no process may be protected from the out-of-memory killer.
oomScoreAdj: 0
iptables: {minSyncPeriod: 200ms}
YAML
  start "$1" kube-proxy "$KUBERNETES/kube-proxy" --config "$STATE/$1/kube-proxy.yaml"
}

start_containerd() { # NODE
  cat > "$STATE/$1/containerd.toml" << TOML
version = 2
root = "/var/lib/containerd"
state = "/run/containerd"
[grpc]
  address = "/run/containerd/containerd.sock"
[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = "real-cluster.local/pause:1"
  enable_selinux = false
  restrict_oom_score_adj = true
  [plugins."io.containerd.grpc.v1.cri".cni]
    bin_dir = "/usr/lib/cni"
    conf_dir = "$STATE/$1/cni"
  [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc]
    runtime_type = "io.containerd.runc.v2"
TOML
  cat > "$STATE/$1/cni/10-pods.conflist" << JSON
{"cniVersion": "0.4.0", "name": "pods", "plugins": [
  {"type": "bridge", "bridge": "cni0", "isGateway": true, "ipMasq": false, "hairpinMode": true,
   "ipam": {"type": "host-local", "ranges": [[{"subnet": "${POD_SUBNET[$1]}.0/24"}]], "routes": [{"dst": "0.0.0.0/0"}]}},
  {"type": "portmap", "capabilities": {"portMappings": true}}]}
JSON
  start "$1" containerd /usr/bin/containerd --config "$STATE/$1/containerd.toml" --log-level warn
}

start_kubelet() { # NODE [SED EXPRESSION ON THE CONFIGURATION]
  local system_reserved='{}'
  [ "$1" != node2 ] || system_reserved='{cpu: 900m, memory: 8Gi}' # so that the two nodes differ in what they can allocate
  cat > "$STATE/$1/kubelet.yaml" << YAML
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
address: ${ADDRESS[$1]}
authentication: {anonymous: {enabled: false}, webhook: {enabled: true, cacheTTL: 10s}, x509: {clientCAFile: $PKI/ca.crt}}
authorization: {mode: Webhook, webhook: {cacheAuthorizedTTL: 10s, cacheUnauthorizedTTL: 5s}}
cgroupDriver: cgroupfs
failCgroupV1: false
failSwapOn: false
kubeletCgroups: /kubelet
oomScoreAdj: 0
clusterDNS: [10.96.0.10]
clusterDomain: cluster.local
resolvConf: /etc/resolv.conf
containerRuntimeEndpoint: unix:///run/containerd/containerd.sock
staticPodPath: $STATE/$1/static-pods
healthzPort: 10248
# The disk is not the cluster's own: nothing may be evicted or collected because it is full.
evictionHard: {memory.available: 100Mi, nodefs.available: 1%, nodefs.inodesFree: 1%, imagefs.available: 1%}
imageGCHighThresholdPercent: 100
imageGCLowThresholdPercent: 99
kubeReserved: {cpu: 100m, memory: 200Mi}
systemReserved: $system_reserved
nodeStatusReportFrequency: 30s
fileCheckFrequency: 2s
syncFrequency: 10s
YAML
  [ -z "${2:-}" ] || sed -i -E "$2" "$STATE/$1/kubelet.yaml"
  start "$1" kubelet "$KUBERNETES/kubelet" --config "$STATE/$1/kubelet.yaml" --kubeconfig "$PKI/$1.kubeconfig" \
    --hostname-override "$1" --node-ip "${ADDRESS[$1]}" --runtime-cgroups /containerd -v 2
}

restart_kubelets() { # [SED EXPRESSION ON THE CONFIGURATION]
  local node
  for node in $NODES; do
    stop "$node" kubelet
    start_kubelet "$node" "${1:-}"
  done
}
