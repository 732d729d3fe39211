import type { Evidence } from "../../src/index.ts";

/** A type without `readonly`, so that a test can change what it starts from. */
export type Writable<T> = { -readonly [Key in keyof T]: Writable<T[Key]> };

export const NOW = "2026-11-24T10:00:00Z";
export const LONG_AGO = "2026-11-20T10:00:00Z";

const read = <T>(path: string, value: T) => ({ path, at: NOW, value });

const node = (name: string, address: string) => ({
  metadata: { name, creationTimestamp: LONG_AGO },
  spec: {},
  status: {
    addresses: [
      { type: "InternalIP", address },
      { type: "Hostname", address: name },
    ],
    kubeletPort: 10_250,
    conditions: [{ type: "Ready", status: "True" }],
  },
});

const container = {
  name: "metrics-server",
  image: "registry.k8s.io/metrics-server/metrics-server:v0.8.1",
  args: [
    "--secure-port=10250",
    "--kubelet-preferred-address-types=InternalIP,ExternalIP,Hostname",
    "--kubelet-use-node-status-port",
    "--metric-resolution=15s",
  ],
  ports: [{ name: "https", containerPort: 10_250 }],
  readinessProbe: { path: "/readyz", port: "https", scheme: "HTTPS" },
  livenessProbe: { path: "/livez", port: "https", scheme: "HTTPS" },
  env: [],
};

const labels = { "k8s-app": "metrics-server" };
const podSpec = { serviceAccountName: "metrics-server", containers: [container] };

const pod = (name: string) => ({
  metadata: { name, namespace: "kube-system", labels },
  spec: podSpec,
  status: {
    phase: "Running",
    conditions: [
      { type: "PodScheduled", status: "True" },
      { type: "Ready", status: "True" },
    ],
    containerStatuses: [
      { name: "metrics-server", ready: true, restartCount: 0, state: { running: { startedAt: LONG_AGO } } },
    ],
  },
});

const binding = (kind: "RoleBinding" | "ClusterRoleBinding", role: string, namespace?: string) => ({
  kind,
  metadata: { name: `metrics-server:${role}`, ...(namespace === undefined ? {} : { namespace }) },
  roleRef: { kind: kind === "RoleBinding" ? "Role" : "ClusterRole", name: role },
  subjects: [{ kind: "ServiceAccount", name: "metrics-server", namespace: "kube-system" }],
});

const digest = (name: string, namespace?: string) => ({
  name,
  ...(namespace === undefined ? {} : { namespace }),
  timestamp: "2026-11-24T09:59:45Z",
  window: "15s",
  zeroCpu: false,
  zeroMemory: false,
});

const NODES = [node("worker-1", "10.0.0.1"), node("worker-2", "10.0.0.2")];

/** A walk of all stages in which everything was read and nothing is wrong. */
const healthy: Evidence = {
  apiVersion: "kubectl-metrics/v1alpha1",
  kind: "Evidence",
  takenAt: NOW,
  program: "0.0.0",
  stages: ["client", "permissions", "registration", "service", "workload", "log", "data", "nodes", "dns", "consumers"],
  unfinished: [],
  client: {
    server: "https://10.0.0.9:6443",
    serverVersion: "v1.34.4",
    user: { name: "anna", groups: [] },
    clockDifference: 0,
  },
  permissions: read("/apis/authorization.k8s.io/v1/selfsubjectaccessreviews", [
    { verb: "list", group: "metrics.k8s.io", resource: "nodes", allowed: true },
    { verb: "list", group: "", resource: "pods", allowed: true },
    { verb: "get", group: "", resource: "nodes", subresource: "proxy", allowed: false },
  ]),
  discovery: read("/apis", { versions: [{ version: "v1beta1", freshness: "Current" as const }] }),
  objects: {
    apiServices: read("/apis/apiregistration.k8s.io/v1/apiservices", [
      {
        metadata: { name: "v1beta1.metrics.k8s.io" },
        spec: { service: { namespace: "kube-system", name: "metrics-server", port: 443 }, hasCaBundle: false },
        status: { conditions: [{ type: "Available", status: "True", reason: "Passed" }] },
      },
    ]),
    service: read("/api/v1/namespaces/kube-system/services/metrics-server", {
      metadata: { name: "metrics-server", namespace: "kube-system" },
      spec: { selector: labels, ports: [{ name: "https", port: 443, targetPort: "https" }] },
    }),
    endpointSlices: read("/apis/discovery.k8s.io/v1/namespaces/kube-system/endpointslices", [
      {
        metadata: { name: "metrics-server-x" },
        ports: [{ name: "https", port: 10_250 }],
        endpoints: [{ addresses: ["10.1.0.4"], ready: true }],
      },
    ]),
    workloads: read("/apis/apps/v1/namespaces/kube-system/deployments", [
      {
        kind: "Deployment",
        metadata: { name: "metrics-server", namespace: "kube-system", labels },
        spec: { replicas: 1, selector: labels, template: { metadata: { labels }, spec: podSpec } },
        status: { replicas: 1, readyReplicas: 1, conditions: [{ type: "Progressing", status: "True" }] },
      },
    ]),
    pods: read("/api/v1/namespaces/kube-system/pods", [pod("metrics-server-a")]),
    events: read("/api/v1/namespaces/kube-system/events", []),
    roleBindings: read("/apis/rbac.authorization.k8s.io/v1/clusterrolebindings", [
      binding("RoleBinding", "extension-apiserver-authentication-reader", "kube-system"),
      binding("ClusterRoleBinding", "system:auth-delegator"),
      binding("ClusterRoleBinding", "system:metrics-server"),
    ]),
    roles: read("/apis/rbac.authorization.k8s.io/v1/clusterroles", [
      {
        kind: "ClusterRole",
        metadata: { name: "system:metrics-server" },
        rules: [
          { verbs: ["get"], apiGroups: [""], resources: ["nodes/metrics"] },
          { verbs: ["get", "list", "watch"], apiGroups: [""], resources: ["pods", "nodes"] },
        ],
      },
    ]),
    authenticationConfig: read("/api/v1/namespaces/kube-system/configmaps/extension-apiserver-authentication", {
      metadata: { name: "extension-apiserver-authentication", namespace: "kube-system" },
      data: { "requestheader-client-ca-file": "present" },
    }),
    nodes: read("/api/v1/nodes", NODES),
    runningPods: read("/api/v1/pods", [
      { namespace: "shop", name: "web", node: "worker-1", startTime: LONG_AGO },
      { namespace: "shop", name: "db", node: "worker-2", startTime: LONG_AGO },
    ]),
    signingRequests: read("/apis/certificates.k8s.io/v1/certificatesigningrequests", []),
    dnsPods: read("/api/v1/namespaces/kube-system/pods?labelSelector=k8s-app%3Dkube-dns", [pod("coredns-a")]),
    dnsConfig: read("/api/v1/namespaces/kube-system/configmaps/coredns", {
      metadata: { name: "coredns", namespace: "kube-system" },
      data: { Corefile: ".:53 {\n    forward . /etc/resolv.conf\n}\n" },
    }),
    autoscalers: read("/apis/autoscaling/v2/horizontalpodautoscalers", []),
  },
  logs: [
    read("/api/v1/namespaces/kube-system/pods/metrics-server-a/log", {
      namespace: "kube-system",
      pod: "metrics-server-a",
      container: "metrics-server",
      previous: false,
      lines: ["I1120 10:00:00.000000       1 serving.go:405] Generated self-signed cert (/tmp/apiserver.crt)"],
    }),
  ],
  nodeMetrics: read(
    "/apis/metrics.k8s.io/v1beta1/nodes",
    NODES.map(({ metadata }) => digest(metadata.name)),
  ),
  podMetrics: read("/apis/metrics.k8s.io/v1beta1/pods", [digest("web", "shop"), digest("db", "shop")]),
  summaries: Object.fromEntries(
    NODES.map(({ metadata: { name } }) => [
      name,
      read(`/api/v1/nodes/${name}/proxy/stats/summary`, {
        node: name,
        cpuTime: "2026-11-24T09:59:50Z",
        nodeCpuZero: false,
        nodeMemoryZero: false,
        pods: 1,
        podsWithoutUsage: [],
      }),
    ]),
  ),
};

/** A change of the evidence. */
export type Change = (evidence: Writable<Evidence>) => void;

/** The healthy walk with a change. */
export function walked(change: Change = () => undefined): Evidence {
  const evidence = structuredClone(healthy) as Writable<Evidence>;
  change(evidence);
  return evidence;
}

/** The same, where the Metrics API answers 503: only then is a suspicious configuration told of. */
export function broken(change: Change = () => undefined): Evidence {
  return walked((evidence) => {
    const failure = { reason: "unavailable", status: 503, message: "the server is unable to handle the request" };
    evidence.nodeMetrics = { path: "/apis/metrics.k8s.io/v1beta1/nodes", at: NOW, failure };
    evidence.podMetrics = { path: "/apis/metrics.k8s.io/v1beta1/pods", at: NOW, failure };
    change(evidence);
  });
}

/** A reading that failed. */
export const failed = (reason: string, message = reason, body?: string) => ({
  path: "/failed",
  at: NOW,
  failure: { reason, message, ...(body === undefined ? {} : { body }) },
});

/** A value that the healthy walk has. */
export function had<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("the healthy walk lacks it");
  return value;
}
