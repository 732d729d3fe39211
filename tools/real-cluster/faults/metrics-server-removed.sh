# metrics-server is not installed: no APIService, no Deployment.
inject() {
  admin delete -f "$MANIFESTS/metrics-server.yaml" -f "$MANIFESTS/metrics-server-deployment.yaml" --ignore-not-found --cascade=foreground --grace-period=1 > /dev/null
}
shows() { metrics_api_fails && ! admin get --raw /apis | grep -q '"metrics.k8s.io"'; }
