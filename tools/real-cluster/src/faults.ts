/** What can be brought about in a running cluster; each is a file in faults/, named after what will be diagnosed. */
export const faultNames = [
  "aggregation-layer-not-configured",
  "api-server-restarted",
  "api-server-stopped",
  "apiservice-missing-endpoints",
  "apiservice-service-not-found",
  "apiservice-tls",
  "apiservice-wrong-selector",
  "dns-down",
  "dns-no-such-host",
  "kubelet-cert-expired",
  "kubelet-cert-no-ip-sans",
  "kubelet-cert-unknown-authority",
  "kubelet-dropped",
  "kubelet-forbidden",
  "kubelet-plain-http",
  "kubelet-stopped",
  "kubelet-unauthorized",
  "kubelet-wrong-port",
  "metrics-server-frozen",
  "metrics-server-just-started",
  "metrics-server-never-ready",
  "metrics-server-oom-killed",
  "metrics-server-pending",
  "metrics-server-removed",
  "metrics-server-unknown-flag",
  "node-cut-off",
] as const;

export type FaultName = (typeof faultNames)[number];

export const isFaultName = (name: string): name is FaultName => faultNames.some((fault) => fault === name);
