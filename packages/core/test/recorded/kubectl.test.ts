import { expect, test } from "vitest";
import {
  type ContainerRow,
  containerRows,
  cpuPercent,
  matchesFields,
  mebibytes,
  memoryPercent,
  milliCores,
  type NodeRow,
  nodeRows,
  type PodRow,
  parseFieldSelector,
  podRows,
  roundedUsage,
  type SortKey,
  sortContainersWithinPods,
  sortRows,
  sumRows,
  type UsageRow,
} from "../../src/index.ts";
import { snapshotOf } from "../support/snapshot.ts";
import { nodeMetrics, nodes, podMetrics, pods, printed } from "./recorded.ts";

const snapshot = snapshotOf({ nodes, nodeMetrics, podMetrics });

const cells = ({ usage }: Pick<UsageRow, "usage">): string[] => [
  `${milliCores(usage.cpu ?? Number.NaN)}m`,
  `${mebibytes(usage.memory ?? Number.NaN)}Mi`,
];

function nodeCells(row: NodeRow): string[] {
  const [cpu = "", memory = ""] = cells(row);
  const { usage, available } = row;
  return [
    row.name,
    cpu,
    `${cpuPercent(usage.cpu, available.cpu)}%`,
    memory,
    `${memoryPercent(usage.memory, available.memory)}%`,
  ];
}

const podCells = (row: PodRow): string[] => [row.namespace, row.name, ...cells(row)];

const containerCells = (row: ContainerRow): string[] => [row.namespace, row.pod, row.name, ...cells(row)];

const keysOf = (sortBy: "cpu" | "memory" | undefined): SortKey[] =>
  sortBy === undefined ? [] : [roundedUsage(sortBy)];

test.for([
  { file: "nodes.txt", capacity: false, sortBy: undefined },
  { file: "nodes.capacity.txt", capacity: true, sortBy: undefined },
  { file: "nodes.sort-cpu.txt", capacity: false, sortBy: "cpu" },
  { file: "nodes.sort-memory.txt", capacity: false, sortBy: "memory" },
] as const)("$file", ({ file, capacity, sortBy }) => {
  expect(sortRows(nodeRows(snapshot, { capacity }), keysOf(sortBy)).map(nodeCells)).toEqual(printed(file));
});

test("pods-A.txt", () => {
  expect(sortRows(podRows(snapshot), []).map(podCells)).toEqual(printed("pods-A.txt"));
});

/**
 * Rows of one rank, in an order that does not matter: of more than twelve rows
 * kubectl's sort leaves those that tie in any order, and ours by name.
 */
function ranks<R extends UsageRow>(
  rows: readonly R[],
  cellsOf: (row: R) => string[],
  key: (row: R) => unknown,
): string[][] {
  const groups: { key: unknown; lines: string[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last !== undefined && last.key === key(row)) last.lines.push(cellsOf(row).join(" "));
    else groups.push({ key: key(row), lines: [cellsOf(row).join(" ")] });
  }
  return groups.map(({ lines }) => lines.toSorted());
}

function inPrintedOrder<R extends UsageRow>(rows: readonly R[], cellsOf: (row: R) => string[], file: string): R[] {
  const byLine = new Map(rows.map((row) => [cellsOf(row).join(" "), row]));
  return printed(file).flatMap((line) => byLine.get(line.join(" ")) ?? []);
}

test.for([
  { file: "pods-A.sort-cpu.txt", sortBy: "cpu" },
  { file: "pods-A.sort-memory.txt", sortBy: "memory" },
] as const)("$file, but for rows that tie", ({ file, sortBy }) => {
  const key = roundedUsage(sortBy);
  const sorted = sortRows(podRows(snapshot), [key]);
  expect(ranks(sorted, podCells, key)).toEqual(ranks(inPrintedOrder(sorted, podCells, file), podCells, key));
});

test("pods-A.sum.txt", () => {
  const rows = sortRows(podRows(snapshot), []);
  expect([...rows.map(podCells), ["________", "________"], cells(sumRows(rows))]).toEqual(printed("pods-A.sum.txt"));
});

test("pods-A-containers.txt", () => {
  expect(sortRows(containerRows(snapshot), []).map(containerCells)).toEqual(printed("pods-A-containers.txt"));
});

test("pods-A-containers.sort-memory.txt, but for pods that tie", () => {
  const totals = new Map(podRows(snapshot).map(({ name, usage }) => [name, usage.memory]));
  const total = ({ pod }: ContainerRow): number | undefined => totals.get(pod);
  const sorted = sortContainersWithinPods(containerRows(snapshot), "memory");
  const theirs = inPrintedOrder(sorted, containerCells, "pods-A-containers.sort-memory.txt");
  expect(ranks(sorted, containerCells, total)).toEqual(ranks(theirs, containerCells, total));

  const within = (rows: readonly ContainerRow[], pod: string) =>
    rows.filter((row) => row.pod === pod).map(containerCells);
  for (const pod of totals.keys()) expect(within(sorted, pod)).toEqual(within(theirs, pod));
});

test("with the list of pods, pods that run without metrics are there, too", () => {
  const measured = podRows(snapshot);
  const rows = podRows({ ...snapshot, pods });
  expect(rows.filter(({ missing }) => missing === undefined).map(podCells)).toEqual(measured.map(podCells));

  const running = pods.filter((pod) => matchesFields(parseFieldSelector("status.phase=Running"), pod.fields));
  expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(running.map(({ name }) => name)));
});
