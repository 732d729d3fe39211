# The Deployment of metrics-server has no replicas, and so its Service no endpoints.
inject() { kube_system scale deployment metrics-server --replicas 0 > /dev/null; }
shows() { apiservice_says MissingEndpoints; }
