# Sourced: metrics-server as a fault wants it, and as it should be.
# shellcheck shell=bash
kube_system() { admin -n kube-system "$@"; }

# A fresh installation with a change: an old pod would go on serving beside a new one that fails.
install_metrics_server() { # [SED EXPRESSION ON THE FLAGS [JSON PATCH OF THE DEPLOYMENT]]
  kube_system delete deployment metrics-server --ignore-not-found --cascade=foreground --grace-period=1 > /dev/null
  admin apply -f "$MANIFESTS/metrics-server.yaml" > /dev/null
  sed -E "${1:-}" "$MANIFESTS/metrics-server-deployment.yaml" |
    admin patch --local --type json -p "${2:-[]}" -o json -f - |
    admin apply -f - > /dev/null
}

repair_metrics_server() {
  admin delete apiservice v1beta1.metrics.k8s.io --ignore-not-found > /dev/null
  admin apply -f "$MANIFESTS/metrics-server.yaml" -f "$MANIFESTS/metrics-server-deployment.yaml" > /dev/null
  kube_system scale deployment metrics-server --replicas 1 > /dev/null # apply does not reset what the manifest leaves open
  wait_for 180 "metrics of every node" metrics_complete
}

CONTAINER=/spec/template/spec/containers/0 # in a JSON patch

metrics_complete() {
  kube_system rollout status deployment/metrics-server --timeout 1s > /dev/null &&
    [ "$(admin get --raw /apis/metrics.k8s.io/v1beta1/nodes | grep -o '"timestamp"' | wc -l)" = "$(wc -w <<< "$NODES")" ] &&
    admin top nodes > /dev/null
}

metrics_server_log() { kube_system logs deployment/metrics-server --tail 100 | grep -qE "$1"; } # REGULAR EXPRESSION
metrics_api_fails() { ! admin get --request-timeout 5s --raw /apis/metrics.k8s.io/v1beta1/nodes > /dev/null 2>&1; }
apiservice_says() { admin get apiservice v1beta1.metrics.k8s.io -o 'jsonpath={.status.conditions[*].reason} {.status.conditions[*].message}' | grep -qE "$1"; }
metrics_server_pod_says() { kube_system get pods -l k8s-app=metrics-server -o 'jsonpath={.items[*].status}' | grep -qE "$1"; }
metrics_missing_of() { ! admin get --raw "/apis/metrics.k8s.io/v1beta1/nodes/$1" > /dev/null 2>&1; } # NODE
