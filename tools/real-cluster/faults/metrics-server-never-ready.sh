# The readiness probe asks a port on which nobody listens: the pod runs and is never ready.
inject() { install_metrics_server "" "[{op: replace, path: $CONTAINER/readinessProbe/httpGet/port, value: 4443}]"; }
shows() { metrics_server_pod_says '"ready":false' && apiservice_says MissingEndpoints; }
