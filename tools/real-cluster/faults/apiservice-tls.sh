# The API server verifies the certificate of metrics-server, which metrics-server signed itself.
inject() { admin patch apiservice v1beta1.metrics.k8s.io -p '{"spec": {"insecureSkipTLSVerify": false}}' > /dev/null; }
shows() { metrics_api_fails; }
