import { describe, expect, test } from "vitest";
import { containerRows, podRows } from "../../src/index.ts";
import { containerUsing, nodeNamed, podNamed, podUsing, snapshotOf } from "../support/snapshot.ts";

const available = { cpu: 1e9, memory: 2 ** 30 };
const nodes = [nodeNamed("node1"), nodeNamed("node2")];

describe("sums", () => {
  const unknown = {
    ...containerUsing("b", undefined, 7),
    unavailable: [{ resource: "cpu", reason: "restarted" }],
  } as const;
  const badSwap = { ...containerUsing("b", 1, 1), unavailable: [{ resource: "swap", reason: "implausible" }] } as const;

  test.for([
    {
      name: "all",
      containers: [containerUsing("a", 1, 2, 3), containerUsing("b", 10, 20, 30)],
      usage: { cpu: 11, memory: 22, swap: 33 },
    },
    {
      name: "no swap",
      containers: [containerUsing("a", 1, 2), containerUsing("b", 0, 0)],
      usage: { cpu: 1, memory: 2 },
    },
    {
      name: "fractions",
      containers: [containerUsing("a", 1, 0.1), containerUsing("b", 1, 0.2)],
      usage: { cpu: 2, memory: 0.3 },
    },
    {
      name: "one unknown",
      containers: [containerUsing("a", 1, 2), unknown],
      usage: { memory: 9 },
      reasons: { cpu: "restarted" },
    },
    {
      name: "one without a word",
      containers: [containerUsing("a", 1)],
      usage: { cpu: 1 },
      reasons: { memory: "not-reported" },
    },
    {
      name: "swap of one",
      containers: [containerUsing("a", 1, 2), containerUsing("b", 1, 2, 3)],
      usage: { cpu: 2, memory: 4 },
      reasons: { swap: "not-reported" },
    },
    {
      name: "bad swap",
      containers: [containerUsing("a", 1, 2), badSwap],
      usage: { cpu: 2, memory: 3 },
      reasons: { swap: "implausible" },
    },
    { name: "none", containers: [], usage: {}, reasons: { cpu: "not-reported", memory: "not-reported" } },
    {
      name: "unread",
      unread: 1,
      containers: [containerUsing("a", 1, 2)],
      usage: {},
      reasons: { cpu: "unreadable", memory: "unreadable" },
    },
  ])("$name", ({ containers, unread, usage, reasons }) => {
    const [row] = podRows(
      snapshotOf({ podMetrics: [podUsing("p", containers, { unreadableContainers: unread ?? 0 })] }),
    );
    expect(row?.usage).toEqual(usage);
    expect(Object.fromEntries(row?.unavailable.map(({ resource, reason }) => [resource, reason]) ?? [])).toEqual(
      reasons ?? {},
    );
  });

  test("a container that runs without metrics makes the sum unknown, and is a row of its own", () => {
    const podMetrics = [podUsing("p", [containerUsing("main", 1, 2)])];
    const snapshot = snapshotOf({ podMetrics, pods: [podNamed("p", { runningContainers: ["main", "proxy"] })] });
    expect(podRows(snapshot)[0]?.usage).toEqual({});
    expect(containerRows(snapshot).map(({ name, usage, missing }) => [name, usage, missing])).toEqual([
      ["main", { cpu: 1, memory: 2 }, undefined],
      ["proxy", {}, "no-metrics"],
    ]);
  });
});

test("rows carry sample, node and what the node has", () => {
  const sample = { timestamp: 5, window: { milliseconds: 15_000, kind: "measured" } } as const;
  const podMetrics = [podUsing("p", [{ ...containerUsing("main", 1, 2), timestamp: 6 }], sample)];
  const snapshot = snapshotOf({ nodes, podMetrics, pods: [podNamed("p")] });
  const rest = { namespace: "x", node: "node1", usage: { cpu: 1, memory: 2 }, unavailable: [] };
  expect(podRows(snapshot)).toEqual([{ kind: "pod", name: "p", ...sample, ...rest, available }]);
  expect(containerRows(snapshot, { capacity: true })).toEqual([
    { kind: "container", pod: "p", name: "main", timestamp: 6, ...rest, available: { cpu: 2e9, memory: 2 ** 31 } },
  ]);
});

test("a container without a sample of its own has that of its pod", () => {
  const sample = { timestamp: 5, window: { milliseconds: 15_000, kind: "measured" } } as const;
  const podMetrics = [podUsing("p", [containerUsing("main", 1, 2)], sample)];

  const [row] = containerRows(snapshotOf({ podMetrics }));

  expect(row).toMatchObject(sample);
});

test("without pods the rows are those of the metrics", () => {
  const podMetrics = [podUsing("p", [containerUsing("main", 1, 2)]), podUsing("q", [], { node: "node2" })];
  const rows = podRows(snapshotOf({ nodes, podMetrics }));
  expect(rows.map(({ name, node, available: has }) => [name, node, has])).toEqual([
    ["p", undefined, {}],
    ["q", "node2", available],
  ]);
});

test("running pods without metrics are rows that say why, others are none", () => {
  const snapshot = snapshotOf({
    nodes,
    podMetrics: [podUsing("done", [containerUsing("main", 1, 2)])],
    pods: [
      podNamed("lost", { runningContainers: ["a", "b"] }),
      podNamed("dead", { node: "node2" }),
      podNamed("unscheduled", { node: undefined }),
      podNamed("done", { phase: "Succeeded" }),
      podNamed("waiting", { phase: "Pending" }),
      podNamed("failed", { phase: "Failed" }),
    ],
    failures: [{ step: "summary", subject: "node2", reason: "timeout", message: "no answer" }],
  });
  expect(podRows(snapshot).map(({ name, missing }) => [name, missing])).toEqual([
    ["done", undefined],
    ["lost", "no-metrics"],
    ["dead", "node-failed"],
    ["unscheduled", "no-metrics"],
  ]);
  expect(containerRows(snapshot).map(({ pod, name, missing }) => [pod, name, missing])).toEqual([
    ["done", "main", undefined],
    ["lost", "a", "no-metrics"],
    ["lost", "b", "no-metrics"],
    ["dead", "main", "node-failed"],
    ["unscheduled", "main", "no-metrics"],
  ]);
  expect(podRows(snapshot)[1]).toEqual({
    kind: "pod",
    namespace: "x",
    name: "lost",
    node: "node1",
    usage: {},
    unavailable: [],
    available,
    missing: "no-metrics",
  });
});

test("without metrics every running pod is missing, and nothing gives nothing", () => {
  const rows = podRows(snapshotOf({ pods: [podNamed("p"), podNamed("waiting", { phase: "Pending" })] }));
  expect(rows.map(({ name, missing, available: has }) => [name, missing, has])).toEqual([["p", "no-metrics", {}]]);
  expect(podRows(snapshotOf({}))).toEqual([]);
});

describe("which pod it is", () => {
  const uid = (last: number): string => `0b0b0b0b-0000-4000-8000-00000000000${last}`;
  const container = containerUsing("main", 1, 2);

  test("names of two namespaces are not mixed up", () => {
    const podMetrics = [
      podUsing("c", [container], { namespace: "a-b" }),
      podUsing("same", [container], { namespace: "y" }),
    ];
    const pods = [
      podNamed("b-c", { namespace: "a", node: "node2" }),
      podNamed("c", { namespace: "a-b" }),
      podNamed("same"),
      podNamed("same", { namespace: "y", node: "node2" }),
    ];
    const rows = podRows(snapshotOf({ podMetrics, pods }));
    expect(rows.map(({ namespace, name, node, missing }) => [namespace, name, node, missing])).toEqual([
      ["a-b", "c", "node1", undefined],
      ["y", "same", "node2", undefined],
      ["a", "b-c", "node2", "no-metrics"],
      ["x", "same", "node1", "no-metrics"],
    ]);
  });

  test.for([
    { name: "the same", metrics: [uid(1)], pod: uid(1), is: [undefined] },
    { name: "another", metrics: [uid(1)], pod: uid(2), is: ["replaced"] },
    { name: "another and itself", metrics: [uid(1), uid(2)], pod: uid(2), is: [undefined] },
    { name: "itself and another", metrics: [uid(2), uid(1)], pod: uid(2), is: [undefined] },
    { name: "unknown to the metrics", metrics: [undefined], pod: uid(1), is: [undefined] },
    { name: "unknown to the pod", metrics: [uid(1)], pod: undefined, is: [undefined] },
    { name: "the hash of a static pod", metrics: ["c16cb8e59d5721c467940d37cc37b79f"], pod: uid(1), is: [undefined] },
  ])("a uid that is $name", ({ metrics, pod, is }) => {
    const podMetrics = metrics.map((one) => podUsing("p", [container], { uid: one }));
    const snapshot = snapshotOf({ podMetrics, pods: [podNamed("p", { uid: pod })] });
    expect(podRows(snapshot).map(({ missing }) => missing)).toEqual(is);
  });
});
