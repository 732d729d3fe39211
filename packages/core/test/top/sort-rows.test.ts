import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import {
  type ContainerRow,
  containerRows,
  type NodeRow,
  nodeRows,
  type PodRow,
  podRows,
  roundedUsage,
  sortContainersWithinPods,
  sortRows,
} from "../../src/index.ts";
import { containerUsing, nodeNamed, nodeUsing, podUsing, snapshotOf } from "../support/snapshot.ts";

const names = (rows: readonly { name: string }[]): string[] => rows.map(({ name }) => name);
const cpu = (row: NodeRow | PodRow | ContainerRow): number | undefined => row.usage.cpu;
const memory = (row: NodeRow | PodRow | ContainerRow): number | undefined => row.usage.memory;
const name = (row: NodeRow | PodRow | ContainerRow): string => row.name;

describe("nodes", () => {
  const rows = nodeRows(
    snapshotOf({
      nodes: [nodeNamed("lost-2"), nodeNamed("lost-1")],
      nodeMetrics: [
        nodeUsing("c", { usage: { cpu: 1_100_000, memory: 5 } }),
        nodeUsing("a", { usage: { cpu: 1_900_000, memory: 5 } }),
        nodeUsing("b", { usage: { cpu: 5_000_000 } }),
      ],
    }),
  );

  test.for([
    { keys: [], is: ["a", "b", "c", "lost-1", "lost-2"], reversed: ["lost-2", "lost-1", "c", "b", "a"] },
    { keys: [name], is: ["a", "b", "c", "lost-1", "lost-2"], reversed: ["lost-2", "lost-1", "c", "b", "a"] },
    { keys: [cpu], is: ["b", "a", "c", "lost-1", "lost-2"], reversed: ["c", "a", "b", "lost-1", "lost-2"] },
    {
      keys: [roundedUsage("cpu")],
      is: ["b", "a", "c", "lost-1", "lost-2"],
      reversed: ["a", "c", "b", "lost-1", "lost-2"],
    },
    { keys: [memory], is: ["a", "c", "b", "lost-1", "lost-2"], reversed: ["a", "c", "b", "lost-1", "lost-2"] },
    {
      keys: [roundedUsage("memory"), cpu],
      is: ["a", "c", "b", "lost-1", "lost-2"],
      reversed: ["c", "a", "b", "lost-1", "lost-2"],
    },
  ])("by $keys: $is", ({ keys, is, reversed }) => {
    expect(names(sortRows(rows, keys))).toEqual(is);
    expect(names(sortRows(rows, keys, { reverse: true }))).toEqual(reversed);
  });
});

test("names are compared as Go compares them, by their UTF-8 bytes", () => {
  const podMetrics = ["\u{1f600}", "\uff5e", "Z", "a", "\u{1f600}\u{1f601}"].map((one) => podUsing(one, []));
  const rows = podRows(snapshotOf({ podMetrics }));
  expect(names(sortRows(rows, []))).toEqual(["Z", "a", "\uff5e", "\u{1f600}", "\u{1f600}\u{1f601}"]);

  const inNamespaces = ["\u{1f600}", "\uff5e"].map((namespace) => podUsing("p", [], { namespace }));
  const sorted = sortRows(podRows(snapshotOf({ podMetrics: inNamespaces })), []);
  expect(sorted.map(({ namespace }) => namespace)).toEqual(["\uff5e", "\u{1f600}"]);

  const ofPods = ["\u{1f600}", "\uff5e"].map((one) => podUsing(one, [containerUsing("c")]));
  const containers = sortRows(containerRows(snapshotOf({ podMetrics: ofPods })), []);
  expect(containers.map(({ pod }) => pod)).toEqual(["\uff5e", "\u{1f600}"]);
});

// top_pod_test.go
describe("the fixture of kubectl's tests", () => {
  const pod = (podName: string, containers: readonly (readonly [string, number, number, number?])[]) =>
    podUsing(
      podName,
      containers.map(([one, milliCores, mebibytes, swap]) =>
        containerUsing(one, milliCores * 1e6, mebibytes * 2 ** 20, swap),
      ),
    );
  const snapshot = snapshotOf({
    podMetrics: [
      pod("pod1", [
        ["c1-1", 1, 2],
        ["c1-2", 4, 5],
      ]),
      pod("pod2", [
        ["c2-1", 7, 8],
        ["c2-2", 10, 11],
        ["c2-3", 13, 14],
      ]),
      pod("pod3", [["c3-1", 7, 8]]),
    ],
  });

  test.for(["cpu", "memory"] as const)("by %s", (resource) => {
    expect(names(sortRows(podRows(snapshot), [roundedUsage(resource)]))).toEqual(["pod2", "pod3", "pod1"]);
    const containers = ["c2-3", "c2-2", "c2-1", "c3-1", "c1-2", "c1-1"];
    expect(names(sortContainersWithinPods(containerRows(snapshot), resource))).toEqual(containers);
    expect(names(sortContainersWithinPods(containerRows(snapshot), resource, { reverse: true }))).toEqual(
      containers.toReversed(),
    );
  });

  test("swap that nobody reports orders nothing", () => {
    const containers = ["c1-1", "c1-2", "c2-1", "c2-2", "c2-3", "c3-1"];
    expect(names(sortContainersWithinPods(containerRows(snapshot), "swap"))).toEqual(containers);
  });

  test("a pod of which one container is not known comes last", () => {
    const part = podUsing("pod0", [containerUsing("c0-1", 1e12), containerUsing("c0-2")]);
    const rows = containerRows({ ...snapshot, podMetrics: [part, ...(snapshot.podMetrics ?? [])] });
    expect(names(sortContainersWithinPods(rows, "cpu")).slice(-2)).toEqual(["c0-1", "c0-2"]);
  });
});

describe("laws", () => {
  const usage = fc.record({ cpu: fc.nat({ max: 3 }), memory: fc.nat({ max: 3 }) }, { requiredKeys: [] });
  const word = fc.constantFrom("a", "b", "a-b", "\uffff", "\u{1f600}");
  const row = fc.tuple(word, word, word, usage).map(
    ([namespace, pod, container, used]): ContainerRow => ({
      kind: "container",
      namespace,
      pod,
      name: container,
      usage: used,
      available: {},
      unavailable: [],
    }),
  );
  const rows = fc.uniqueArray(row, { selector: (one) => [one.namespace, one.pod, one.name].join("/") });

  property.prop([rows, fc.boolean(), fc.infiniteStream(fc.nat())])(
    "an order does not depend on the order before",
    (some, reverse, numbers) => {
      const shuffled = some
        .map((one) => ({ one, at: numbers.next().value ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
      for (const keys of [[], [cpu], [memory, cpu], [name]]) {
        expect(sortRows(shuffled, keys, { reverse })).toEqual(sortRows(some, keys, { reverse }));
      }
      expect(sortContainersWithinPods(shuffled, "cpu", { reverse })).toEqual(
        sortContainersWithinPods(some, "cpu", { reverse }),
      );
    },
  );

  property.prop([rows, fc.boolean()])("what is not known is last, and nothing is lost", (some, reverse) => {
    const sorted = sortRows(some, [cpu], { reverse });
    const known = sorted.map((one) => one.usage.cpu !== undefined);
    expect(known).toEqual(known.toSorted((a, b) => Number(b) - Number(a)));
    expect(new Set(sorted)).toEqual(new Set(some));
  });
});
