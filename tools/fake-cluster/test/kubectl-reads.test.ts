import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FakeCluster, startFakeCluster } from "../src/index.ts";
import { kubectlMissing } from "../src/kubectl.ts";
import { runKubectl } from "./run-kubectl.ts";

const OURS = ["-n", "kube-system"];

describe.skipIf(kubectlMissing() !== undefined)("what kubectl reads of a scenario", () => {
  let cluster: FakeCluster;
  const kubectl = (...args: readonly string[]) => runKubectl(cluster.kubeconfigPath, ...args);

  beforeAll(async () => {
    cluster = await startFakeCluster({ scenario: "healthy" });
  });
  afterAll(() => cluster.close());

  test.for([
    ["healthy", ["get", "apiservices", "-o", "name"], "apiservice.apiregistration.k8s.io/v1beta1.metrics.k8s.io\n"],
    ["healthy", [...OURS, "get", "services", "-o", "name"], "service/kube-dns\nservice/metrics-server\n"],
    [
      "healthy",
      [...OURS, "get", "deployments", "-o", "name"],
      "deployment.apps/coredns\ndeployment.apps/metrics-server\n",
    ],
    ["daemonset-elsewhere", ["get", "daemonsets", "-A", "-o", "name"], "daemonset.apps/node-metrics\n"],
    ["healthy", [...OURS, "get", "replicasets", "-o", "name"], "replicaset.apps/metrics-server-"],
    [
      "healthy",
      [
        ...OURS,
        "get",
        "endpointslices",
        "-l",
        "kubernetes.io/service-name=metrics-server",
        "-o",
        "jsonpath={.items[0].endpoints[0].conditions.ready}",
      ],
      "true",
    ],
    ["healthy", [...OURS, "get", "configmaps", "-o", "name"], "configmap/extension-apiserver-authentication\n"],
    [
      "healthy",
      [...OURS, "get", "roles,rolebindings", "-o", "name"],
      "rolebinding.rbac.authorization.k8s.io/metrics-server-auth-reader\n",
    ],
    [
      "healthy",
      ["get", "clusterroles,clusterrolebindings", "-o", "name"],
      "clusterrolebinding.rbac.authorization.k8s.io/metrics-server:system:auth-delegator\n",
    ],
    [
      "kubelet-serving-cert-pending",
      ["get", "csr", "--field-selector", "spec.signerName=kubernetes.io/kubelet-serving", "-o", "name"],
      "certificatesigningrequest.certificates.k8s.io/csr-",
    ],
    ["hpa-missing-request", ["get", "hpa", "-A", "-o", "name"], "horizontalpodautoscaler.autoscaling/checkout\n"],
    [
      "hpa-missing-request",
      ["-n", "shop", "describe", "hpa", "checkout"],
      "missing request for cpu in container checkout of Pod checkout-",
    ],
    ["image-pull", [...OURS, "describe", "pods", "-l", "k8s-app=metrics-server"], "Back-off pulling image"],
    ["oom-killed", [...OURS, "describe", "pods", "-l", "k8s-app=metrics-server"], "OOMKilled"],
    [
      "pending",
      [...OURS, "get", "events.events.k8s.io", "-o", "jsonpath={.items[*].note}"],
      "3 node(s) didn't match Pod's node affinity/selector",
    ],
    [
      "readiness-failing",
      [...OURS, "get", "events", "--field-selector", "reason=Unhealthy", "-o", "jsonpath={.items[*].message}"],
      '/readyz": dial tcp 10.128.0.',
    ],
    ["discovery-timeout", ["describe", "apiservice", "v1beta1.metrics.k8s.io"], "FailedDiscoveryCheck"],
    ["node-not-ready", ["describe", "node", "worker-3"], "Kubelet stopped posting node status."],
    ["bad-flag", [...OURS, "logs", "deployment/metrics-server", "--previous"], "panic: unknown flag: --source\n"],
    [
      "helm-installed",
      [...OURS, "get", "deployment", "metrics-server", "-o", "yaml"],
      "meta.helm.sh/release-name: metrics-server\n",
    ],
    [
      "healthy",
      ["api-resources", "--api-group=metrics.k8s.io", "--no-headers"],
      "metrics.k8s.io/v1beta1   false   NodeMetrics\n",
    ],
    ["healthy", ["auth", "whoami", "-o", "jsonpath={.status.userInfo.username}"], "admin"],
    ["healthy", ["version"], "Server Version: v1.34.4\n"],
  ] as const)("%s: %s", async ([scenario, args, text]) => {
    await cluster.setScenario(scenario);
    const said = await kubectl(...args);

    expect(said.stdout).toContain(text);
  });

  test.for([
    [
      "healthy",
      [...OURS, "logs", "deployment/metrics-server", "--previous"],
      /^Error from server \(BadRequest\): previous terminated container "metrics-server" in pod "metrics-server-.*" not found\n$/,
    ],
    [
      "image-pull",
      [...OURS, "logs", "deployment/metrics-server"],
      /is waiting to start: trying and failing to pull image\n$/,
    ],
    [
      "kubelet-serving-cert-pending",
      [...OURS, "logs", "deployment/metrics-server"],
      /^Error from server: Get "https:\/\/10\.0\.0\.1:10250\/containerLogs\/.*": remote error: tls: internal error\n$/,
    ],
    ["scaled-to-zero", ["top", "nodes"], /^error: Metrics API not available\n$/],
    ["foreign-backend", ["top", "nodes"], /^error: metrics not available yet\n$/],
  ] as const)("%s: %s fails", async ([scenario, args, message]) => {
    await cluster.setScenario(scenario);

    expect((await kubectl(...args)).stderr).toMatch(message);
  });

  test.for([
    ["nobody", "list", "nodes.metrics.k8s.io", "no\n"],
    ["metrics-reader", "list", "nodes.metrics.k8s.io", "yes\n"],
    ["metrics-reader", "list", "nodes", "no\n"],
  ] as const)("knows what %s may %s: %s", async ([user, verb, resource, answer]) => {
    await cluster.setScenario("healthy");

    expect(
      (await runKubectl(await cluster.writeKubeconfig({ user }), "auth", "can-i", verb, resource, "-q=false")).stdout,
    ).toBe(answer);
  });

  test("finds a stale Metrics API in aggregated discovery", async () => {
    await cluster.setScenario("kubelet-401");
    const accept = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";
    const plain = await startFakeCluster({ scenario: "kubelet-401", http: true });
    const document = await (await fetch(`${plain.url}/apis`, { headers: { accept } })).json();
    await plain.close();
    const { items } = document as { items: { metadata: { name: string }; versions: object[] }[] };

    expect(items.find(({ metadata }) => metadata.name === "metrics.k8s.io")?.versions).toEqual([
      { version: "v1beta1", freshness: "Stale" },
    ]);
  });
});
