import { generateWorld } from "@kubectl-metrics/fake-cluster";
import { expect, test } from "vitest";
import { runLine } from "../support/run.ts";
import { withCluster } from "../support/with-cluster.ts";

const SUMMARY = /^\/api\/v1\/nodes\/[^/]+\/proxy\/stats\/summary$/;

const summariesOf = (cluster: { readonly requests: readonly { readonly path: string }[] }): readonly string[] =>
  cluster.requests.filter(({ path }) => SUMMARY.test(path)).map(({ path }) => path.split("/")[4] ?? "");

const world = (nodes: number) => generateWorld({ nodes, podsPerNode: 1, containersPerPod: 1 });

test("of many kubelets fifty are asked, each once", async () => {
  const cluster = await withCluster({ world: world(120), scenario: "healthy", users: {} });
  await runLine("explain-errors --stage nodes", { cluster });
  const asked = summariesOf(cluster);
  expect([asked.length, new Set(asked).size]).toEqual([50, 50]);
});

test("who may not read one kubelet's summary is not refused fifty times", async () => {
  const cluster = await withCluster({
    world: world(60),
    users: { jane: { rules: [{ verbs: ["get", "list"], resources: ["nodes"] }] } },
  });
  const env = { KUBECONFIG: await cluster.writeKubeconfig({ user: "jane" }) };
  const { stdout } = await runLine("explain-errors --stage nodes", { env });
  expect(summariesOf(cluster)).toHaveLength(1);
  expect(stdout).toMatch(/^.+ nodes .*60 nodes/m);
});

test.for(["data", "dns", "consumers", "permissions"])("--stage %s asks nothing of the others", async (stage) => {
  const paths: Readonly<Record<string, RegExp>> = {
    data: /metrics\.k8s\.io|^\/api\/v1\/pods$/,
    dns: /kube-system/,
    consumers: /horizontalpodautoscalers/,
    permissions: /selfsubjectaccessreviews/,
  };
  const cluster = await withCluster({ scenario: "healthy", users: {} });
  await runLine(`explain-errors --stage ${stage}`, { cluster });
  const others = cluster.requests
    .map(({ path }) => path)
    .filter((path) => path !== "/version" && !path.endsWith("/selfsubjectreviews") && !paths[stage]?.test(path));
  expect(others).toEqual([]);
});

test("what one stage needs of another is read once", async () => {
  const cluster = await withCluster({ scenario: "healthy", users: {} });
  await runLine("explain-errors", { cluster });
  const asked = cluster.requests.filter(({ method }) => method === "GET").map(({ path, query }) => path + query);
  expect(asked.filter((one, index) => asked.indexOf(one) !== index)).toEqual([]);
});

test("Ctrl-C ends the walk without a word", async () => {
  const cluster = await withCluster({ scenario: "healthy", users: {} });
  cluster.setFault({ path: /pods/ }, { kind: "no-answer" });
  const controller = new AbortController();
  const running = runLine("explain-errors", { cluster, signal: controller.signal });
  await expect.poll(() => cluster.requests.some(({ path }) => path.includes("/pods"))).toBe(true);
  controller.abort();
  expect(await running).toEqual({ code: 130, stdout: "", stderr: "" });
});
