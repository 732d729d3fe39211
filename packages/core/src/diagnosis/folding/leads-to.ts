/** Whatever keeps the connection to a kubelet from coming about, most telling first. */
const CONNECTION = [
  "node-not-ready",
  "http-proxy-misconfigured",
  "network-tunnel-down",
  "kubelet-no-route",
  "kubelet-connection-refused",
  "kubelet-connect-timeout",
  "kubelet-tls-handshake-timeout",
  "kubelet-scrape-timeout",
  "kubelet-connection-reset",
] as const;

const DNS = ["dns-pods-down", "dns-resolver-timeout", "dns-server-misbehaving", "dns-node-hostname-not-found"] as const;

const NOT_STARTED = [
  "flag-unknown",
  "flag-invalid",
  "port-in-use",
  "port-privileged",
  "cert-dir-not-writable",
  "pod-oom-or-throttled",
] as const;

/**
 * Causes that are themselves the work of other causes: the finding of a key is told below the first of its list that was seen
 * on the same node or in the whole cluster.
 */
export const LEADS_TO: Readonly<Record<string, readonly string[]>> = {
  "kubelet-tls-internal-error": ["kubelet-serving-cert-pending"],
  "kubelet-no-route": ["node-not-ready"],
  "kubelet-connection-refused": ["node-not-ready", "kubelet-no-route"],
  "kubelet-connect-timeout": [
    "node-not-ready",
    "http-proxy-misconfigured",
    "network-tunnel-down",
    "kubelet-no-route",
    "kubelet-connection-refused",
  ],
  "kubelet-scrape-timeout": [...DNS, ...CONNECTION.slice(0, -2)],
  "kubelet-connection-reset": [...DNS, ...CONNECTION.slice(0, -1), "kubelet-plain-http"],
  "kubelet-summary-unreachable": [
    ...CONNECTION,
    "kubelet-serving-cert-pending",
    "kubelet-tls-internal-error",
    "kubelet-http-500",
    "kubelet-http-404",
  ],
  "kubelet-stale": ["node-not-ready", "clock-skew", ...CONNECTION],
  "metrics-stale": ["client-clock-difference", "clock-skew", "kubelet-stale", "node-not-ready"],
  "zero-usage-metrics": ["kubelet-cri-stats-failure", "timestamp-missing"],
  "timestamp-missing": ["kubelet-cri-stats-failure"],
  "dns-resolver-timeout": ["dns-pods-down"],
  "dns-server-misbehaving": ["dns-pods-down"],
  "dns-hosts-missing": DNS,
  "informer-not-synced": ["metrics-server-rbac-missing", "apiserver-unreachable-from-pod"],
  "workload-not-found": ["apiservice-service-not-found"],
  "apiservice-bad-status": [
    "aggregation-layer-not-configured",
    "requestheader-ca-mismatch",
    "requestheader-configmap-rbac",
    "auth-delegator-missing",
    "metrics-api-wrong-version",
    "service-selector-mismatch",
    "service-port-mismatch",
  ],
  "apiservice-connection-refused": [
    ...NOT_STARTED,
    "workload-scaled-to-zero",
    "service-port-mismatch",
    "metrics-not-ready-yet",
  ],
  "apiservice-discovery-timeout": [
    ...NOT_STARTED,
    "workload-scaled-to-zero",
    "network-tunnel-down",
    "service-port-mismatch",
  ],
  "apiservice-no-route": [...NOT_STARTED, "workload-scaled-to-zero", "network-tunnel-down"],
};

/** Suspicions: where something else was proved of the node they are dropped, not folded. */
export const GIVES_WAY: Readonly<Record<string, RegExp>> = {
  "dns-hosts-missing": /^(kubelet|node|address|virtual)-/,
};

/** Causes whose work is seen on nodes that they do not name. */
export const EVERYWHERE: ReadonlySet<string> = new Set([
  "dns-resolver-timeout",
  "dns-server-misbehaving",
  "http-proxy-misconfigured",
]);

/** Causes by role that every cause further up the pipeline can have. */
export const EFFECTS: ReadonlySet<string> = new Set(["workload-rollout-stuck"]);

/** Causes after which metrics still arrive, or that concern one consumer: they explain no consequence. */
export const EXPLAINS_NOTHING: ReadonlySet<string> = new Set([
  "client-clock-difference",
  "permissions-insufficient",
  "nodes-proxy-held",
  "user-rbac-metrics-api",
  "workload-bundled-twice",
  "dns-hosts-missing",
  "kubelet-stale",
  "kubelet-imagefs",
  "metrics-stale",
  "metrics-endpoint-forbidden",
  "pod-container-not-running",
  "api-token-expired",
  "heapster-legacy",
  "hpa-custom-external-metrics",
  "hpa-missing-request",
  "hpa-rbac",
  "hpa-target-problem",
]);

/** Consequences without a cause that was seen, in the order in which one leads to the next: the first tells where to look. */
export const CHAIN: readonly string[] = [
  "metrics-not-ready-yet",
  "probe-collection-late",
  "pod-crash-looping",
  "pod-not-ready",
  "probe-failed-generic",
  "probe-no-metrics-to-serve",
  "workload-rollout-stuck",
  "apiservice-missing-endpoints",
  "metrics-api-unavailable",
  "discovery-group-unavailable",
  "aggregator-openapi-unavailable",
  "namespace-deletion-blocked",
  "hpa-metrics-api-missing",
  "hpa-metrics-api-unavailable",
];
