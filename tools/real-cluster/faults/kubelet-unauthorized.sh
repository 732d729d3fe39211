# The kubelets accept no ServiceAccount tokens: 401.
inject() { restart_kubelets 's/webhook: \{enabled: true, cacheTTL: 10s\}/webhook: {enabled: false}/'; }
shows() { metrics_server_log '401 Unauthorized'; }
restore() { restart_kubelets; }
