import type { Evidence } from "../../src/index.ts";

const at = "2026-11-24T10:00:00Z";

/** Evidence in which every field that a document may have is filled. */
export const fullEvidence: Evidence = {
  apiVersion: "kubectl-metrics/v1alpha1",
  kind: "Evidence",
  takenAt: at,
  program: "0.1.0",
  stages: ["client", "permissions", "log"],
  unfinished: ["dns"],
  client: {
    context: "test",
    server: "https://10.0.0.1:6443",
    serverVersion: "v1.34.4",
    user: { name: "anna", groups: ["system:authenticated"] },
    clockDifference: -1200,
    failure: { reason: "refused", status: 503, message: "no", body: "Service Unavailable" },
  },
  permissions: {
    path: "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
    at,
    value: [
      {
        verb: "get",
        group: "",
        resource: "nodes",
        subresource: "proxy",
        namespace: "a",
        allowed: true,
        reason: "rbac",
      },
      { verb: "list", group: "metrics.k8s.io", resource: "pods" },
    ],
  },
  discovery: {
    path: "/apis",
    at,
    value: {
      versions: [
        { version: "v1beta1", freshness: "Stale" },
        { version: "v1", freshness: "Current" },
      ],
    },
  },
  objects: {
    apiServices: {
      path: "/apis/apiregistration.k8s.io/v1/apiservices",
      at,
      value: [
        {
          metadata: {
            name: "v1beta1.metrics.k8s.io",
            labels: { "k8s-app": "metrics-server" },
            annotations: { "meta.helm.sh/release-name": "ms" },
            creationTimestamp: at,
            deletionTimestamp: at,
            generation: 2,
          },
          spec: {
            group: "metrics.k8s.io",
            version: "v1beta1",
            service: { namespace: "kube-system", name: "metrics-server", port: 443 },
            insecureSkipTLSVerify: true,
            hasCaBundle: true,
          },
          status: {
            conditions: [
              { type: "Available", status: "False", reason: "Failed", message: "no", lastTransitionTime: at },
            ],
          },
        },
      ],
    },
    service: {
      path: "/api/v1/namespaces/kube-system/services/metrics-server",
      at,
      value: {
        metadata: { name: "metrics-server", namespace: "kube-system" },
        spec: {
          type: "ClusterIP",
          clusterIP: "10.96.0.9",
          externalName: "elsewhere",
          selector: { "k8s-app": "metrics-server" },
          ports: [
            { name: "https", port: 443, targetPort: "https" },
            { port: 444, targetPort: 10250 },
          ],
        },
      },
    },
    endpointSlices: {
      path: "/slices",
      at,
      truncated: true,
      value: [
        {
          metadata: { name: "metrics-server-abc", namespace: "kube-system" },
          ports: [{ name: "https", port: 10250 }],
          endpoints: [{ addresses: ["10.244.0.7"], ready: false, nodeName: "node-1", target: "metrics-server-1" }],
        },
      ],
    },
    workloads: {
      path: "/deployments",
      at,
      value: [
        {
          kind: "Deployment",
          metadata: { name: "metrics-server", namespace: "kube-system" },
          spec: {
            replicas: 1,
            selector: { "k8s-app": "metrics-server" },
            template: {
              metadata: { labels: { "k8s-app": "metrics-server" } },
              spec: {
                serviceAccountName: "metrics-server",
                hostNetwork: false,
                dnsPolicy: "ClusterFirst",
                nodeName: "node-1",
                containers: [
                  {
                    name: "metrics-server",
                    image: "metrics-server:v0.9.0",
                    command: ["/metrics-server"],
                    args: ["--secure-port=10250"],
                    ports: [{ name: "https", containerPort: 10250, hostPort: 10251 }],
                    requests: { cpu: "100m" },
                    limits: { memory: "200Mi" },
                    readinessProbe: { path: "/readyz", port: "https", scheme: "HTTPS" },
                    livenessProbe: { path: "/livez", port: 10250, scheme: "HTTPS" },
                    env: [{ name: "PASSWORD" }, { name: "https_proxy", value: "http://proxy:3128" }],
                  },
                ],
              },
            },
          },
          status: {
            replicas: 1,
            readyReplicas: 0,
            updatedReplicas: 1,
            conditions: [{ type: "Progressing", status: "True" }],
          },
        },
      ],
    },
    pods: {
      path: "/pods",
      at,
      value: [
        {
          metadata: { name: "metrics-server-1", namespace: "kube-system" },
          spec: { containers: [] },
          status: {
            phase: "Running",
            reason: "Evicted",
            message: "low on memory",
            podIP: "10.244.0.7",
            startTime: at,
            conditions: [],
            containerStatuses: [
              {
                name: "metrics-server",
                ready: false,
                restartCount: 3,
                image: "metrics-server:v0.9.0",
                state: { waiting: { reason: "CrashLoopBackOff", message: "back-off" } },
                lastState: { terminated: { reason: "OOMKilled", message: "m", exitCode: 137, finishedAt: at } },
              },
              { name: "sidecar", ready: true, restartCount: 0, state: { running: { startedAt: at } } },
              { name: "fresh", ready: false, restartCount: 0, state: {} },
            ],
          },
        },
      ],
    },
    events: {
      path: "/events",
      at,
      value: [
        {
          metadata: { name: "metrics-server-1.1", namespace: "kube-system" },
          type: "Warning",
          reason: "Unhealthy",
          message: "Readiness probe failed",
          count: 4,
          lastTimestamp: at,
          involvedObject: { kind: "Pod", name: "metrics-server-1", namespace: "kube-system" },
        },
      ],
    },
    roleBindings: {
      path: "/bindings",
      at,
      value: [
        {
          kind: "ClusterRoleBinding",
          metadata: { name: "system:metrics-server" },
          roleRef: { kind: "ClusterRole", name: "system:metrics-server" },
          subjects: [{ kind: "ServiceAccount", name: "metrics-server", namespace: "kube-system" }],
        },
        {
          kind: "RoleBinding",
          metadata: { name: "reader", namespace: "kube-system" },
          roleRef: { kind: "Role", name: "reader" },
          subjects: [],
        },
      ],
    },
    roles: {
      path: "/roles",
      at,
      value: [
        {
          kind: "ClusterRole",
          metadata: { name: "system:metrics-server" },
          rules: [{ verbs: ["get"], apiGroups: [""], resources: ["nodes/metrics"], resourceNames: ["node-1"] }],
        },
        { kind: "Role", metadata: { name: "reader", namespace: "kube-system" }, rules: [] },
      ],
    },
    authenticationConfig: {
      path: "/configmaps/extension-apiserver-authentication",
      at,
      value: {
        metadata: { name: "extension-apiserver-authentication" },
        data: { "client-ca-file": "present", none: "" },
      },
    },
    nodes: {
      path: "/api/v1/nodes",
      at,
      value: [
        {
          metadata: { name: "node-1" },
          spec: { unschedulable: true, providerID: "kind://node-1" },
          status: {
            addresses: [{ type: "InternalIP", address: "10.0.0.2" }],
            kubeletPort: 10250,
            kubeletVersion: "v1.34.4",
            containerRuntimeVersion: "containerd://2.2.0",
            conditions: [{ type: "Ready", status: "True" }],
          },
        },
      ],
    },
    runningPods: {
      path: "/api/v1/pods",
      at,
      value: [{ namespace: "shop", name: "web-1", node: "node-1", startTime: at, notRunning: "web: Error" }],
    },
    signingRequests: {
      path: "/csr",
      at,
      value: [
        {
          metadata: { name: "csr-1" },
          spec: { signerName: "kubernetes.io/kubelet-serving", username: "system:node:node-1" },
          status: { conditions: [], issued: true },
        },
      ],
    },
    dnsService: {
      path: "/svc",
      at,
      failure: { reason: "not-found", status: 404, message: "cannot get service kube-dns: 404" },
    },
    dnsPods: { path: "/dns-pods", at, value: [] },
    dnsConfig: { path: "/cm", at, value: { metadata: { name: "coredns" }, data: { Corefile: ".:53 {\n}" } } },
    autoscalers: {
      path: "/hpa",
      at,
      value: [
        {
          metadata: { name: "web", namespace: "shop" },
          spec: {
            scaleTargetRef: { kind: "Deployment", name: "web" },
            metrics: [{ type: "Resource", resource: "cpu" }, { type: "External" }],
          },
          status: { conditions: [{ type: "ScalingActive", status: "False", reason: "FailedGetResourceMetric" }] },
        },
      ],
    },
  },
  logs: [
    {
      path: "/log",
      at,
      value: { namespace: "kube-system", pod: "metrics-server-1", container: "m", previous: true, lines: ["a", ""] },
    },
    { path: "/log?previous=true", at, failure: { reason: "bad-request", message: "no previous container" } },
  ],
  nodeMetrics: {
    path: "/apis/metrics.k8s.io/v1beta1/nodes",
    at,
    value: [{ name: "node-1", timestamp: at, window: "15s", zeroCpu: true, zeroMemory: false }],
  },
  podMetrics: {
    path: "/apis/metrics.k8s.io/v1beta1/pods",
    at,
    value: [{ namespace: "shop", name: "web-1", zeroCpu: false, zeroMemory: true }],
  },
  summaries: {
    "node-1": {
      path: "/api/v1/nodes/node-1/proxy/stats/summary",
      at,
      value: {
        node: "node-1",
        cpuTime: at,
        nodeCpuZero: true,
        nodeMemoryZero: true,
        pods: 2,
        podsWithoutUsage: ["shop/web-1"],
      },
    },
  },
};
