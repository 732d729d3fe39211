import { expect, test } from "vitest";
import {
  readApiService,
  readAuthenticationConfig,
  readAutoscaler,
  readClusterNode,
  readEndpointSlice,
  readEvent,
  readPodState,
  readRole,
  readRoleBinding,
  readService,
  readSigningRequest,
  readWorkload,
} from "../../src/index.ts";

const at = "2026-11-24T10:00:00Z";

/** Without fields that are undefined, as a file has it. */
const written = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

test("of metadata, annotations that hold objects and long ones are left out", () => {
  const annotations = {
    "kubectl.kubernetes.io/last-applied-configuration": '{"env":[{"value":"secret"}]}',
    "meta.helm.sh/release-name": "ms",
    long: "x".repeat(1025),
    longest: "x".repeat(1024),
  };
  const node = readClusterNode({ metadata: { name: "n", annotations } });
  expect(Object.keys(node?.metadata.annotations ?? {})).toEqual(["meta.helm.sh/release-name", "longest"]);
});

test("an APIService keeps whether it has a CA bundle", () => {
  const spec = { service: { name: "x" }, caBundle: "LS0tLS1CRUdJTg==" };
  expect(written(readApiService({ metadata: { name: "v1.metrics.k8s.io" }, spec }))).toEqual({
    metadata: { name: "v1.metrics.k8s.io" },
    spec: { hasCaBundle: true },
    status: { conditions: [] },
  });
});

test("a node's kubelet and addresses", () => {
  const node = {
    metadata: { name: "node-1" },
    status: {
      addresses: [{ type: "InternalIP", address: "10.0.0.2" }, { type: "Hostname" }, null],
      daemonEndpoints: { kubeletEndpoint: { Port: 10250 } },
      nodeInfo: { kubeletVersion: "v1.34.4", containerRuntimeVersion: "containerd://2.2.0" },
      conditions: [{ type: "Ready", status: "Unknown", lastTransitionTime: at }, { status: "True" }],
    },
  };
  expect(written(readClusterNode(node))).toEqual({
    metadata: { name: "node-1" },
    spec: {},
    status: {
      addresses: [{ type: "InternalIP", address: "10.0.0.2" }],
      kubeletPort: 10250,
      kubeletVersion: "v1.34.4",
      containerRuntimeVersion: "containerd://2.2.0",
      conditions: [{ type: "Ready", status: "Unknown", lastTransitionTime: at }],
    },
  });
});

test("endpoints say whether they are ready and whose they are", () => {
  const slice = {
    metadata: { name: "s" },
    ports: [{ name: "https", port: 10250 }, 7],
    endpoints: [
      { addresses: ["10.244.0.7", 7], conditions: { ready: true }, targetRef: { kind: "Pod", name: "ms-1" } },
      "no endpoint",
    ],
  };
  expect(written(readEndpointSlice(slice))).toEqual({
    metadata: { name: "s" },
    ports: [{ name: "https", port: 10250 }],
    endpoints: [{ addresses: ["10.244.0.7"], ready: true, target: "ms-1" }],
  });
});

test("a Service's ports that have no number are none", () => {
  const service = readService({ metadata: { name: "s" }, spec: { ports: [{ name: "x" }, { port: 443 }] } });
  expect(written(service)).toEqual({ metadata: { name: "s" }, spec: { ports: [{ port: 443 }] } });
});

test("a Deployment as the API server has it: probes, resources and environment cut down", () => {
  const container = {
    name: "metrics-server",
    resources: { requests: { cpu: "100m", memory: 7 }, limits: { memory: "200Mi" } },
    ports: [{ containerPort: 10250 }, { name: "no number" }],
    readinessProbe: { httpGet: { path: "/readyz", port: "https", scheme: "HTTPS" }, periodSeconds: 10 },
    env: [
      { name: "TOKEN", value: "secret" },
      { name: "HTTPS_PROXY", value: "http://anna:sec/r@et@proxy:3128" },
      { name: "no_proxy", value: "10.0.0.0/8" },
      { value: "nameless" },
    ],
  };
  const deployment = {
    metadata: { name: "ms", namespace: "kube-system" },
    spec: {
      selector: { matchLabels: { app: "ms" } },
      template: { metadata: { labels: { app: "ms" } }, spec: { containers: [container, {}] } },
    },
  };
  const read = readWorkload(deployment, "Deployment");
  expect(written(read)).toEqual({
    kind: "Deployment",
    metadata: { name: "ms", namespace: "kube-system" },
    spec: {
      replicas: 1,
      selector: { app: "ms" },
      template: {
        metadata: { labels: { app: "ms" } },
        spec: {
          containers: [
            {
              name: "metrics-server",
              requests: { cpu: "100m" },
              limits: { memory: "200Mi" },
              ports: [{ containerPort: 10250 }],
              readinessProbe: { path: "/readyz", port: "https", scheme: "HTTPS" },
              env: [
                { name: "TOKEN" },
                { name: "HTTPS_PROXY", value: "http://proxy:3128" },
                { name: "no_proxy", value: "10.0.0.0/8" },
              ],
            },
          ],
        },
      },
    },
    status: { conditions: [] },
  });
  expect(written(readWorkload(written(read)))).toEqual(written(read));
});

test("a DaemonSet counts nodes, not replicas", () => {
  const status = {
    desiredNumberScheduled: 3,
    currentNumberScheduled: 2,
    numberReady: 1,
    updatedNumberScheduled: 2,
    conditions: [],
  };
  const read = readWorkload({ metadata: { name: "ms" }, status }, "DaemonSet");
  expect(written(read)).toEqual({
    kind: "DaemonSet",
    metadata: { name: "ms" },
    spec: { replicas: 3, selector: {}, template: { metadata: { labels: {} }, spec: { containers: [] } } },
    status: { replicas: 2, readyReplicas: 1, updatedReplicas: 2, conditions: [] },
  });
  expect(written(readWorkload(written(read)))).toEqual(written(read));
  expect(readWorkload({ kind: "DaemonSet", metadata: { name: "ms" } })?.spec.replicas).toBeUndefined();
});

test("a pod's container statuses, as far as they are filled", () => {
  const pod = {
    metadata: { name: "p" },
    status: { containerStatuses: [{ name: "c", lastState: {} }, { ready: true }] },
  };
  expect(written(readPodState(pod))).toEqual({
    metadata: { name: "p" },
    spec: { containers: [] },
    status: { conditions: [], containerStatuses: [{ name: "c", ready: false, restartCount: 0, state: {} }] },
  });
});

test.for([
  {
    name: "core/v1",
    event: { count: 3, lastTimestamp: at, message: "m", involvedObject: { kind: "Pod", name: "p", namespace: "n" } },
    expected: { count: 3, lastTimestamp: at, message: "m", involvedObject: { kind: "Pod", name: "p", namespace: "n" } },
  },
  {
    name: "events.k8s.io/v1, of a series",
    event: { note: "m", series: { count: 9, lastObservedTime: at }, eventTime: "x", regarding: { name: "p" } },
    expected: { count: 9, lastTimestamp: at, message: "m", involvedObject: { kind: "", name: "p" } },
  },
  {
    name: "events.k8s.io/v1, of an old writer",
    event: { deprecatedCount: 2, deprecatedLastTimestamp: at, regarding: { kind: "Pod", name: "p" } },
    expected: { count: 2, lastTimestamp: at, involvedObject: { kind: "Pod", name: "p" } },
  },
  {
    name: "no time of its own",
    event: { regarding: { kind: "Pod", name: "p" } },
    expected: { lastTimestamp: at, involvedObject: { kind: "Pod", name: "p" } },
  },
  {
    name: "seen once",
    event: { eventTime: at, regarding: { kind: "Pod", name: "p" } },
    expected: { lastTimestamp: at, involvedObject: { kind: "Pod", name: "p" } },
  },
])("an event of $name", ({ event, expected }) => {
  const metadata = { name: "e", creationTimestamp: at };
  expect(written(readEvent({ metadata, ...event }))).toEqual({ metadata, ...expected });
});

test("a signing request is issued when it has a certificate, and its conditions may be of v1beta1", () => {
  const request = {
    metadata: { name: "csr" },
    spec: { signerName: "kubernetes.io/kubelet-serving", request: "LS0t" },
    status: { certificate: "LS0t", conditions: [{ type: "Approved" }] },
  };
  expect(written(readSigningRequest(request))).toEqual({
    metadata: { name: "csr" },
    spec: { signerName: "kubernetes.io/kubelet-serving" },
    status: { issued: true, conditions: [{ type: "Approved", status: "True" }] },
  });
  expect(written(readSigningRequest({ metadata: { name: "csr" } }))).toEqual({
    metadata: { name: "csr" },
    spec: { signerName: "" },
    status: { issued: false, conditions: [] },
  });
});

test("an autoscaler's metrics by type and resource", () => {
  const spec = {
    scaleTargetRef: { kind: "Deployment", name: "web" },
    metrics: [
      { type: "Resource", resource: { name: "cpu" } },
      { type: "ContainerResource", containerResource: { name: "memory" } },
      {},
    ],
  };
  expect(readAutoscaler({ metadata: { name: "web" }, spec })?.spec.metrics).toEqual([
    { type: "Resource", resource: "cpu" },
    { type: "ContainerResource", resource: "memory" },
  ]);
  expect(readAutoscaler({ metadata: { name: "web" } })?.spec).toEqual({
    scaleTargetRef: { kind: "", name: "" },
    metrics: [],
  });
});

test("bindings and roles know their kind by their namespace", () => {
  const cluster = { metadata: { name: "b" }, subjects: [{ kind: "User" }], rules: [null, { verbs: ["get"] }] };
  expect(written([readRoleBinding(cluster), readRole(cluster)])).toEqual([
    { kind: "ClusterRoleBinding", metadata: { name: "b" }, roleRef: { kind: "", name: "" }, subjects: [] },
    { kind: "ClusterRole", metadata: { name: "b" }, rules: [{ verbs: ["get"], apiGroups: [], resources: [] }] },
  ]);
});

test("certificates of the authentication configuration are not kept", () => {
  const data = { "requestheader-client-ca-file": "-----BEGIN CERTIFICATE-----", empty: "" };
  expect(readAuthenticationConfig({ metadata: { name: "a" }, data })?.data).toEqual({
    "requestheader-client-ca-file": "present",
    empty: "",
  });
  expect(readAuthenticationConfig({ metadata: { name: "a" } })?.data).toEqual({});
});

const readers = [
  readApiService,
  readAuthenticationConfig,
  readAutoscaler,
  readClusterNode,
  readEndpointSlice,
  readEvent,
  readPodState,
  readRole,
  readRoleBinding,
  readService,
  readSigningRequest,
  readWorkload,
];

test.for([null, 7, "text", [], {}, { metadata: [] }, { metadata: { name: "" } }])("no object: %j", (value) => {
  expect(readers.map((read) => read(value))).toEqual(readers.map(() => undefined));
});
