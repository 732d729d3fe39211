import { generateWorld, staticNode, type World } from "@kubectl-metrics/fake-cluster";
import { describe, expect, test } from "vitest";
import { nodeObject, worldOf } from "../support/objects.ts";
import { run } from "../support/run.ts";
import { withCluster } from "../support/with-cluster.ts";
import { hasKubectl, runKubectl } from "./run-kubectl.ts";
import { sideBySide } from "./side-by-side.ts";

const USED = { cpu: "100m", memory: "1Gi" };
const oneNode = (): World => worldOf([staticNode(nodeObject("a"), USED)]);

/** Two nodes whose kubelets answer. */
const withKubelets = (): World =>
  generateWorld({ nodes: 2, podsPerNode: 2, containersPerPod: 1, seed: 3, notRunning: 0, sidecars: 0 });

describe.skipIf(!hasKubectl)("sources, where docs/parity.md says that we differ", () => {
  test("without permission for nodes usage is printed without percentages", async () => {
    const readMetrics = { verbs: ["get", "list"], apiGroups: ["metrics.k8s.io"], resources: ["nodes"] };
    const cluster = await withCluster({ world: oneNode(), users: { jane: { rules: [readMetrics] } } });

    expect(await sideBySide(cluster, "top nodes --as jane")).toMatchInlineSnapshot(`
      "
      $ kubectl top nodes --as jane
      ! Error from server (Forbidden): nodes is forbidden: User "jane" cannot list resource "nodes" in API group "" at the cluster scope
      exit 1

      $ kubectl metrics top nodes --as jane
      NAME   CPU(cores)   MEMORY(bytes)
      a      100m         1024Mi
      ! note: CPU(%), MEMORY(%) left out: cannot list nodes: 403 Forbidden: nodes is forbidden: User "jane" cannot list resource "nodes" in API group "" at the cluster scope
      exit 0
      "
    `);
  });

  test("a version that is advertised and broken is not the end", async () => {
    const cluster = await withCluster({ world: oneNode(), metricsVersions: ["v1beta1", "v1"] });
    cluster.setFault({ path: "/apis/metrics.k8s.io/v1beta1/nodes" }, "503");

    expect(await sideBySide(cluster, "top nodes")).toMatchInlineSnapshot(`
      "
      $ kubectl top nodes
      ! Error from server (ServiceUnavailable): the server is currently unable to handle the request (get nodes.metrics.k8s.io)
      exit 1

      $ kubectl metrics top nodes
      NAME   CPU(cores)   CPU(%)   MEMORY(bytes)   MEMORY(%)
      a      100m         5%       1024Mi          25%
      exit 0
      "
    `);
  });

  test("a cluster with v1 alone has metrics", async () => {
    const cluster = await withCluster({ world: oneNode(), metricsVersions: ["v1"] });

    expect(await sideBySide(cluster, "top nodes")).toMatchInlineSnapshot(`
      "
      $ kubectl top nodes
      ! error: Metrics API not available
      exit 1

      $ kubectl metrics top nodes
      NAME   CPU(cores)   CPU(%)   MEMORY(bytes)   MEMORY(%)
      a      100m         5%       1024Mi          25%
      exit 0
      "
    `);
  });

  test("a Metrics API that is not installed is called so", async () => {
    const cluster = await withCluster({ world: oneNode(), metricsVersions: [] });

    expect(await sideBySide(cluster, "top nodes", "--source metrics-api")).toMatchInlineSnapshot(`
      "
      $ kubectl top nodes
      ! error: Metrics API not available
      exit 1

      $ kubectl metrics top nodes --source metrics-api
      ! error: the Metrics API (metrics.k8s.io) is not installed; what to do: kubectl metrics explain-errors --rule metrics-api-not-installed
      exit 1
      "
    `);
  });

  test("a Metrics API that is down is not called absent", async () => {
    const cluster = await withCluster({ world: oneNode() });
    cluster.setFault({ path: "/" }, "stale");
    cluster.setFault({ path: "/apis/metrics.k8s.io/v1beta1/nodes" }, "503");

    expect(await sideBySide(cluster, "top nodes", "--source metrics-api")).toMatchInlineSnapshot(`
      "
      $ kubectl top nodes
      ! error: Metrics API not available
      exit 1

      $ kubectl metrics top nodes --source metrics-api
      ! error: cannot list nodes.metrics.k8s.io: 503 Service Unavailable: service unavailable; to find out why: kubectl metrics explain-errors
      exit 1
      "
    `);
  });

  test("without a Metrics API the kubelets are asked", async () => {
    const cluster = await withCluster({ world: withKubelets(), metricsVersions: [] });

    expect(await sideBySide(cluster, "top nodes")).toMatchInlineSnapshot(`
      "
      $ kubectl top nodes
      ! error: Metrics API not available
      exit 1

      $ kubectl metrics top nodes
      NAME       CPU(cores)   CPU(%)   MEMORY(bytes)   MEMORY(%)
      worker-1   887m         22%      3247Mi          20%
      worker-2   2109m        52%      6133Mi          38%
      ! note: read from the kubelets, because the Metrics API (metrics.k8s.io) is not installed; what to do: kubectl metrics explain-errors --rule metrics-api-not-installed
      exit 0
      "
    `);
  });

  test("a Metrics API without metrics of any node is not asked alone", async () => {
    const world = withKubelets();
    for (const node of world.nodes) node.metrics = () => undefined;

    expect(await sideBySide(await withCluster({ world }), "top nodes")).toMatchInlineSnapshot(`
      "
      $ kubectl top nodes
      ! error: metrics not available yet
      exit 1

      $ kubectl metrics top nodes
      NAME       CPU(cores)   CPU(%)   MEMORY(bytes)   MEMORY(%)
      worker-1   887m         22%      3247Mi          20%
      worker-2   2109m        52%      6133Mi          38%
      ! note: read from the kubelets, because the Metrics API answers, but has no metrics of any of these nodes; to find out why: kubectl metrics explain-errors
      exit 0
      "
    `);
  });

  test("old pods without any metrics are rows, and the kubelets are asked", async () => {
    const world = withKubelets();
    for (const pod of world.pods) pod.metrics = () => undefined;
    const cluster = await withCluster({ world });
    const theirs = await runKubectl(cluster, ["top", "pods", "-n", "kube-system"]);

    expect(theirs.stderr).toMatch(/^error: Metrics not available for pod kube-system\/\S+, age: /);
    expect((await run(["top", "pods", "-n", "kube-system"], { cluster })).stderr).toMatch(
      /^note: read from the kubelets/,
    );
  });

  test("a node without metrics that was named is a row", async () => {
    const cluster = await withCluster({ world: worldOf([staticNode(nodeObject("a"))]) });

    expect(await sideBySide(cluster, "top node a", "--source metrics-api")).toMatchInlineSnapshot(`
      "
      $ kubectl top node a
      ! Error from server (NotFound): nodemetrics.metrics.k8s.io "a" not found
      exit 1

      $ kubectl metrics top node a --source metrics-api
      NAME   CPU(cores)   CPU(%)      MEMORY(bytes)   MEMORY(%)
      a      <unknown>    <unknown>   <unknown>       <unknown>
      ! error: the Metrics API has no metrics of any of these yet; try --source summary
      exit 1
      "
    `);
  });

  test("a selector that no node has finds no nodes, which is no error", async () => {
    expect(await sideBySide(await withCluster({ world: oneNode() }), "top nodes -l zone=z")).toMatchInlineSnapshot(`
      "
      $ kubectl top nodes -l zone=z
      ! error: metrics not available yet
      exit 1

      $ kubectl metrics top nodes -l zone=z
      ! No resources found
      exit 0
      "
    `);
  });

  test("--use-protocol-buffers=false asks for JSON", async () => {
    const cluster = await withCluster({ world: oneNode() });
    const args = ["top", "nodes", "--use-protocol-buffers=false"];
    const accepted = async (ask: () => Promise<unknown>) => {
      cluster.requests.length = 0;
      await ask();
      return new Set(cluster.requests.flatMap(({ path, accept }) => (path.endsWith("/nodes") ? [accept] : [])));
    };

    expect(await accepted(() => runKubectl(cluster, args))).toEqual(
      new Set(["application/vnd.kubernetes.protobuf,application/json"]),
    );
    expect(await accepted(() => run(args, { cluster }))).toEqual(new Set(["application/json"]));
  });
});
