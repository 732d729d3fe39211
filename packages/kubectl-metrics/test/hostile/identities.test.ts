import { staticNode, staticPod } from "@kubectl-metrics/fake-cluster";
import { expect, test } from "vitest";
import { runLine } from "../support/run.ts";
import { NOW } from "../support/test-context.ts";
import { withCluster } from "../support/with-cluster.ts";
import { node, pod, summary } from "./objects.ts";

const usage = { cpu: "100m", memory: "1Gi" };
const rows = (stdout: string): readonly string[] =>
  stdout
    .trimEnd()
    .split("\n")
    .map((line) => line.trimEnd().replaceAll(/ {2,}/g, " "));

test("two pods with one name in two namespaces are two rows", async () => {
  const world = {
    nodes: [staticNode(node("n"))],
    pods: [
      staticPod(pod("a", "web", "n"), { main: usage }),
      staticPod(pod("b", "web", "n"), { main: { cpu: "7m", memory: "1Mi" } }),
    ],
    namespaces: [],
  };
  const { stdout } = await runLine("top pods web -A --no-headers --columns name,cpu", {
    cluster: await withCluster({ world }),
  });

  expect(rows(stdout)).toEqual(["a web 100m", "b web 7m"]);
});

test("a summary of a node that no longer exists keeps its usage and has no percentage", async () => {
  const { code, stdout } = await runLine("top nodes -f - --no-headers", {
    stdin: JSON.stringify({ kind: "NodeList", items: [node("here")] }) + JSON.stringify(summary("gone")),
  });

  expect(rows(stdout)).toEqual([
    "gone 100m <unknown> 1024Mi <unknown>",
    "here <unknown> <unknown> <unknown> <unknown>",
  ]);
  expect(code).toBe(0);
});

test("a node that leaves during the read is a row without numbers", async () => {
  const world = {
    nodes: [staticNode(node("a"), undefined, JSON.stringify(summary("a"))), staticNode(node("b"))],
    pods: [],
    namespaces: [],
  };
  const { stdout, stderr } = await runLine("top nodes --source summary --no-headers --columns name,cpu", {
    cluster: await withCluster({ world }),
  });

  expect(rows(stdout)).toEqual(["a 100m", "b <unknown>"]);
  expect(stderr).toMatch(/^warning: cannot read \/stats\/summary of node b: 404 .*\n$/);
});

const OLD = "0b0b0b0b-0000-4000-8000-000000000001";
const NEW = "0b0b0b0b-0000-4000-8000-000000000002";

const replacements: readonly { name: string; uid: string; columns: string; row: string; code: number }[] = [
  {
    name: "of a pod that was replaced is not its successor's",
    uid: OLD,
    columns: "name,cpu,node",
    row: "web-0 <unknown> n",
    code: 1,
  },
  { name: "of the pod itself is its", uid: NEW, columns: "name,cpu,node", row: "web-0 10m n", code: 0 },
  {
    name: "of a static pod, whose uid is a hash, is its mirror's",
    uid: "c16cb8e59d5721c467940d37cc37b79f",
    columns: "name,cpu,node",
    row: "web-0 10m n",
    code: 0,
  },
  {
    name: "is what the kubelet says where no pods are listed",
    uid: OLD,
    columns: "name,cpu",
    row: "web-0 10m",
    code: 0,
  },
];

test.for(replacements)("usage $name", async ({ uid, columns, row, code }) => {
  const text = JSON.stringify(summary("n", [{ namespace: "default", name: "web-0", uid }]));
  const { metadata, ...rest } = pod("default", "web-0", "n");
  const pods = [staticPod({ ...rest, metadata: { ...metadata, uid: NEW } })];
  const cluster = await withCluster({
    world: { nodes: [staticNode(node("n"), undefined, text)], pods, namespaces: [] },
  });
  const said = await runLine(`top pods --source summary --no-headers --columns ${columns}`, { cluster });

  expect({ rows: rows(said.stdout), code: said.code }).toEqual({ rows: [row], code });
});

const clocks = [
  {
    name: "an hour ahead",
    now: NOW - 3_600_000,
    age: "<unknown>",
    stderr: "note: 1 samples are of the future (a: 3590 s): the clock of a node or of this computer is wrong\n",
  },
  { name: "three days behind", now: NOW + 3 * 86_400_000, age: "3d", stderr: "" },
  { name: "two seconds ahead", now: NOW - 12_000, age: "0s", stderr: "" },
  { name: "at 1970", now: 0, age: "<unknown>", stderr: expect.stringContaining("samples are of the future") },
];

test.for(clocks)("a node's clock $name", async ({ now, age, stderr }) => {
  const said = await runLine("top nodes -f - --no-headers --columns name,cpu,age", {
    stdin: JSON.stringify(summary("a")),
    now,
  });

  expect(rows(said.stdout)).toEqual([`a 100m ${age}`]);
  expect(said.stderr).toEqual(stderr);
});
