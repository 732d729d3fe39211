# The Service that the APIService names is not there.
inject() { kube_system delete service metrics-server > /dev/null; }
shows() { apiservice_says ServiceNotFound; }
