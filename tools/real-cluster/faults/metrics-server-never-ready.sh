# The readiness probe asks a port on which nobody listens: the pod runs and is never ready.
inject() { install_metrics_server 's/readinessProbe: (.*)port: https/readinessProbe: \1port: 4443/'; }
shows() { metrics_server_pod_says '"ready":false' && apiservice_says MissingEndpoints; }
