# The Service selects no pod, although metrics-server is well.
inject() { kube_system patch service metrics-server -p '{"spec": {"selector": {"k8s-app": "metrics"}}}' > /dev/null; }
shows() { apiservice_says MissingEndpoints; }
