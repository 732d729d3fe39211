import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { generateWorld } from "@kubectl-metrics/fake-cluster";
import { expect, onTestFinished, test } from "vitest";
import { TopSource } from "../../src/commands/watch-source.ts";
import { topOptions } from "../../src/options/top-options.ts";
import { apiServer } from "../cluster/api-server.ts";
import { NOW, testContext } from "../support/test-context.ts";
import { requested, withCluster } from "../support/with-cluster.ts";

const NODES = { kind: "nodes", namespace: "default" } as const;
const PODS = { kind: "pods", namespace: undefined } as const;

async function source(args: readonly string[] = ["nodes"]) {
  let now = NOW;
  const world = generateWorld({ nodes: 3, podsPerNode: 3, containersPerPod: 1, notRunning: 0 });
  const cluster = await withCluster({ world, now: () => now });
  const context = { ...testContext({ env: { KUBECONFIG: cluster.kubeconfigPath } }), now: () => now };
  const opened = new TopSource(topOptions([...args, "--watch"]), context);
  await opened.open();
  const { signal } = new AbortController();
  /** What is asked for to read a view so many milliseconds later. */
  const asked = async (view: Parameters<typeof opened.read>[0], later: number) => {
    cluster.requests.length = 0;
    now += later;
    const snapshot = await opened.read(view, signal);
    return { paths: requested(cluster), snapshot };
  };
  return { cluster, asked, opened };
}

const METRICS = "/apis/metrics.k8s.io/v1beta1/nodes";

test("the list of nodes is read once a minute, and when nodes and metrics do not fit together", async () => {
  const { asked, cluster } = await source();
  const both = ["/api/v1/nodes", METRICS];

  expect((await asked(NODES, 0)).paths).toEqual(both);
  expect((await asked(NODES, 5_000)).paths).toEqual([METRICS]);
  expect((await asked(NODES, 56_000)).paths).toEqual(both);

  cluster.world.nodes.pop();
  const { paths, snapshot } = await asked(NODES, 5_000);
  expect(paths).toEqual(["/api/v1/nodes", METRICS, METRICS]);
  expect(snapshot.nodes).toHaveLength(2);
});

test("pods are listed each time: one may have made room for another of the same name", async () => {
  const { asked } = await source();
  await asked(PODS, 0);
  const { paths, snapshot } = await asked(PODS, 5_000);

  expect(paths).toEqual(["/api/v1/pods", METRICS, "/apis/metrics.k8s.io/v1beta1/pods"]);
  expect(snapshot.nodeMetrics).toHaveLength(3);
});

test("pods of a node are asked for by its name", async () => {
  const { asked } = await source();
  const { paths } = await asked({ ...PODS, node: "worker-2" }, 0);

  expect(paths).toContain("/api/v1/pods?fieldSelector=spec.nodeName%3Dworker-2");
});

test("selectors of the command line are about what it names", async () => {
  const { asked } = await source(["pods", "-l", "app=cart"]);
  const pods = await asked(PODS, 0);
  const nodes = await asked(NODES, 0);

  expect(pods.paths).toContain("/api/v1/pods?labelSelector=app%3Dcart");
  expect(nodes.paths.every((path) => !path.includes("Selector"))).toBe(true);
});

test("two summaries of a node give the exact rate between them", async () => {
  const { asked } = await source(["nodes", "--source", "summary"]);
  const first = await asked(NODES, 0);
  const same = await asked(NODES, 100);
  const second = await asked(NODES, 15_000);
  const windows = [first, same, second].map(({ snapshot }) => snapshot.nodeMetrics?.[0]?.window);

  expect(windows).toEqual([
    { milliseconds: 30_000, kind: "kubelet-maximum" },
    { milliseconds: 30_000, kind: "kubelet-maximum" },
    { milliseconds: 15_000, kind: "measured" },
  ]);
});

test("who may not read nodes sees pods all the same", async () => {
  const { asked, cluster } = await source();
  cluster.setFault({ path: "/api/v1/nodes" }, "403");
  cluster.setFault({ path: METRICS }, "403");
  const { snapshot } = await asked(PODS, 0);

  expect(snapshot.podMetrics?.length).toBe(9);
  expect(snapshot.nodeMetrics).toBeUndefined();
  expect(snapshot.failures).toEqual([
    { step: "nodes", reason: "forbidden", message: expect.stringMatching(/^cannot list nodes: 403 Forbidden/) },
    {
      step: "metrics-api",
      reason: "forbidden",
      message: expect.stringMatching(/^cannot list nodes\.metrics\.k8s\.io: 403 Forbidden/),
    },
  ]);
});

test("after a refusal kubeconfig and credentials are read anew", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "watch-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const KUBECONFIG = path.join(folder, "config");
  const [first, second] = [await withCluster(), await withCluster()];
  copyFileSync(first.kubeconfigPath, KUBECONFIG);
  const opened = new TopSource(topOptions(["nodes", "--watch"]), testContext({ env: { KUBECONFIG } }));
  const read = () => opened.read(NODES, new AbortController().signal);
  await read();
  first.setFault({ path: "/" }, "401");
  copyFileSync(second.kubeconfigPath, KUBECONFIG);

  await expect(read()).rejects.toThrow("401");
  expect((await read()).nodeMetrics).toHaveLength(3);
  expect(second.requests.length).toBeGreaterThan(0);
});

test("what is being read can be given up, and the connection goes on", async () => {
  const { cluster, opened } = await source();
  cluster.setFault({ path: "/" }, "no-answer");
  const controller = new AbortController();
  const reading = opened.read(NODES, controller.signal);
  controller.abort();
  await expect(reading).rejects.toThrow("cancelled");

  cluster.clearFaults();
  expect((await opened.read(NODES, new AbortController().signal)).nodeMetrics).toHaveLength(3);
});

test("refreshes use the connections of the first one", async () => {
  // One metrics list in protobuf, without items: the magic and an Unknown whose type is that list.
  const typeMeta = (apiVersion: string, kind: string): Buffer => {
    const field = (tag: number, text: string) => Buffer.concat([Buffer.from([tag, text.length]), Buffer.from(text)]);
    const type = Buffer.concat([field(0x0a, apiVersion), field(0x12, kind)]);
    return Buffer.concat([Buffer.from("k8s\0"), Buffer.from([0x0a, type.length]), type, Buffer.from([0x12, 0])]);
  };
  const server = await apiServer(({ url = "" }, response) => {
    response.writeHead(200, { "content-type": "application/vnd.kubernetes.protobuf" });
    response.end(
      url.includes("metrics.k8s.io")
        ? typeMeta("metrics.k8s.io/v1beta1", "NodeMetricsList")
        : typeMeta("v1", "NodeList"),
    );
  });
  const options = topOptions(["nodes", "--watch", "--server", server.url, "--source", "metrics-api"]);
  const opened = new TopSource(options, testContext());
  for (let refresh = 0; refresh < 5; refresh += 1) await opened.read(NODES, new AbortController().signal);
  opened.close();

  expect(server.requests).toHaveLength(10);
  expect(new Set(server.requests.map(({ socket }) => socket)).size).toBe(2);
});
