import { staticNode, staticPod } from "@kubectl-metrics/fake-cluster";
import { expect, test } from "vitest";
import { runLine } from "../support/run.ts";
import { withCluster } from "../support/with-cluster.ts";
import { node, pod, summary } from "./objects.ts";

const cells = (stdout: string): readonly string[] =>
  stdout
    .trimEnd()
    .split(/ {2,}|\n/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "");

const quantities: readonly { cpu: string; memory: string; row: readonly string[] }[] = [
  { cpu: "-100m", memory: "-1Gi", row: ["<unknown>", "<unknown>", "<unknown>", "<unknown>"] },
  { cpu: "NaN", memory: "Infinity", row: ["<unknown>", "<unknown>", "<unknown>", "<unknown>"] },
  { cpu: "m", memory: "1 Gi", row: ["<unknown>", "<unknown>", "<unknown>", "<unknown>"] },
  { cpu: "0x10", memory: "0b1", row: ["<unknown>", "<unknown>", "<unknown>", "<unknown>"] },
  { cpu: "1e999999", memory: "1e999999", row: ["<unknown>", "<unknown>", "<unknown>", "<unknown>"] },
  { cpu: "9223372036855m", memory: "8Ei", row: ["<unknown>", "<unknown>", "<unknown>", "<unknown>"] },
  { cpu: "0", memory: "0", row: ["0m", "0%", "0Mi", "0%"] },
  { cpu: "1n", memory: "1", row: ["1m", "0%", "0Mi", "0%"] },
];

test.for(quantities)("a node that uses $cpu and $memory", async ({ cpu, memory, row }) => {
  const world = { nodes: [staticNode(node("a"), { cpu, memory })], pods: [], namespaces: [] };
  const { stdout } = await runLine("top nodes --no-headers --source metrics-api", {
    cluster: await withCluster({ world }),
  });

  expect(cells(stdout)).toEqual(["a", ...row]);
});

test("an empty quantity is not zero", async () => {
  const world = { nodes: [staticNode(node("a"), { cpu: "", memory: "" })], pods: [], namespaces: [] };
  const { stdout } = await runLine("top nodes --no-headers --source metrics-api", {
    cluster: await withCluster({ world }),
  });

  expect(cells(stdout)).toEqual(["a", "<unknown>", "<unknown>", "<unknown>", "<unknown>"]);
});

test.for([
  { name: "zero", allocatable: { cpu: "0", memory: "0" } },
  { name: "negative", allocatable: { cpu: "-1", memory: "-4Gi" } },
  { name: "absurd", allocatable: { cpu: "many", memory: "" } },
  { name: "more than Kubernetes can hold", allocatable: { cpu: "1e999999", memory: "1e999999" } },
])("an allocatable that is $name gives no wrong percentage", async ({ allocatable }) => {
  const world = {
    nodes: [staticNode(node("a", allocatable), { cpu: "100m", memory: "1Gi" })],
    pods: [],
    namespaces: [],
  };
  const { stdout, code } = await runLine("top nodes --no-headers", { cluster: await withCluster({ world }) });
  expect(cells(stdout)).toEqual(["a", "100m", "<unknown>", "1024Mi", "<unknown>"]);
  expect(code).toBe(0);
});

const absurd = [-1, 1e308, 2 ** 64, "12", null, 1.5, [], true];

test.for(absurd)("a summary that says %j is data or a reason, never a wrong number", async (value) => {
  const document = summary("a");
  const text = JSON.stringify({
    ...document,
    node: { ...document.node, cpu: { ...document.node.cpu, usageNanoCores: value } },
  });
  const world = { nodes: [staticNode(node("a"), undefined, text)], pods: [], namespaces: [] };
  const { stdout, code } = await runLine("top nodes --source summary --no-headers", {
    cluster: await withCluster({ world }),
  });
  const [name, cpu, , memory] = cells(stdout);

  expect([name, memory]).toEqual(["a", "1024Mi"]);
  expect(cpu).toMatch(/^(<unknown>|\d+m)$/);
  expect(cpu).not.toBe("0m");
  expect(code).toBe(0);
});

test("names of every object's own fields are names like any other", async () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
  const labels = Object.fromEntries(names.map((name) => [name, "1"]));
  const world = {
    nodes: names.map((name) => staticNode({ ...node(name), metadata: { name, labels } }, { cpu: "1", memory: "1Gi" })),
    pods: names.map((name) => staticPod(pod(name, name, name), { [name]: { cpu: "1", memory: "1Gi" } })),
    namespaces: names,
  };
  const cluster = await withCluster({ world });
  const nodes = await runLine("top nodes --no-headers --columns name,cpu-percent -l constructor=1", { cluster });
  const pods = await runLine("top pods -A --no-headers --columns name,cpu-percent", { cluster });
  const containers = await runLine("top containers -A --no-headers --columns name,node,cpu", { cluster });
  const sorted = names.toSorted();

  expect(cells(nodes.stdout)).toEqual(sorted.flatMap((name) => [name, "50%"]));
  expect(cells(pods.stdout)).toEqual(sorted.flatMap((name) => [name, name, "50%"]));
  expect(cells(containers.stdout)).toEqual(sorted.flatMap((name) => [name, name, name, name, "1000m"]));
});
