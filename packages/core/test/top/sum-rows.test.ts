import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { milliCores, nodeRows, podRows, sumRows } from "../../src/index.ts";
import { containerUsing, nodeNamed, nodeUsing, podUsing, snapshotOf } from "../support/snapshot.ts";

test("a sum says how many rows it covers", () => {
  const rows = nodeRows(
    snapshotOf({
      nodes: [nodeNamed("lost")],
      nodeMetrics: [
        nodeUsing("a", { usage: { cpu: 1, memory: 0.1, swap: 5 } }),
        nodeUsing("b", { usage: { cpu: 2, memory: 0.2 } }),
        nodeUsing("c", { usage: { cpu: 4 } }),
      ],
    }),
  );
  expect(sumRows(rows)).toEqual({
    usage: { cpu: 7, memory: 0.3, swap: 5 },
    known: { cpu: 3, memory: 2, swap: 1 },
    rows: 4,
  });
});

test("a sum of nothing is not known", () => {
  expect(sumRows([])).toEqual({ usage: {}, known: { cpu: 0, memory: 0, swap: 0 }, rows: 0 });
});

// metrics_printer_test.go: 800m and 7168Mi
test("the fixture of kubectl's tests", () => {
  const pod = (name: string, gibibytes: number) =>
    podUsing(name, [containerUsing("a", 2e8, 2 ** 30), containerUsing("b", 2e8, gibibytes * 2 ** 30)]);
  const { usage } = sumRows(podRows(snapshotOf({ podMetrics: [pod("test", 1), pod("test-1", 4)] })));
  expect(usage).toEqual({ cpu: 8e8, memory: 7168 * 2 ** 20 });
});

test("a sum is rounded once, so it may differ from the sum of what is printed", () => {
  const podMetrics = [podUsing("web-2", [containerUsing("a", 1_100_000, 1), containerUsing("b", 900_000, 1)])];
  const [row] = podRows(snapshotOf({ podMetrics }));
  expect(milliCores(row?.usage.cpu ?? 0)).toBe(2);
});

property.prop([fc.array(fc.record({ cpu: fc.nat(), memory: fc.nat().map((thousandths) => thousandths / 1000) }))])(
  "a sum does not depend on the order",
  (usages) => {
    const rows = nodeRows(snapshotOf({ nodeMetrics: usages.map((usage) => nodeUsing("n", { usage })) }));
    expect(sumRows(rows.toReversed())).toEqual(sumRows(rows));
  },
);
