import { expect, test } from "vitest";
import { nodeRows } from "../../src/index.ts";
import { nodeNamed, nodeUsing, snapshotOf } from "../support/snapshot.ts";

const allocatable = { cpu: 1e9, memory: 2 ** 30 };
const usage = { cpu: 1e6, memory: 2 ** 20 };

test("metrics are joined with allocatable, or with capacity", () => {
  const sample = { timestamp: 5, window: { milliseconds: 15_000, kind: "measured" } } as const;
  const snapshot = snapshotOf({
    nodes: [nodeNamed("a", { swapCapacity: 7 })],
    nodeMetrics: [nodeUsing("a", { ...sample, unavailable: [{ resource: "swap", reason: "implausible" }] })],
  });
  const row = {
    kind: "node",
    name: "a",
    ...sample,
    usage,
    unavailable: [{ resource: "swap", reason: "implausible" }],
  };
  expect(nodeRows(snapshot)).toEqual([{ ...row, available: { ...allocatable, swap: 7 } }]);
  expect(nodeRows(snapshot, { capacity: true })).toEqual([
    { ...row, available: { cpu: 2e9, memory: 2 ** 31, swap: 7 } },
  ]);
});

test("a node without metrics is a row that says why", () => {
  const snapshot = snapshotOf({
    nodes: [nodeNamed("a"), nodeNamed("b"), nodeNamed("c")],
    nodeMetrics: [nodeUsing("b")],
    failures: [
      { step: "summary", subject: "c", reason: "timeout", message: "no answer" },
      { step: "summary", reason: "aborted", message: "stopped" },
      { step: "pods", subject: "a", reason: "forbidden", message: "no" },
    ],
  });
  const lacking = { kind: "node", usage: {}, unavailable: [], available: allocatable };
  expect(nodeRows(snapshot)).toEqual([
    { kind: "node", name: "b", usage, unavailable: [], available: allocatable },
    { ...lacking, name: "a", missing: "no-metrics" },
    { ...lacking, name: "c", missing: "node-failed" },
  ]);
});

test("metrics of a node that is gone keep their numbers, without anything to make a percentage of", () => {
  const row = { kind: "node", name: "gone", usage, unavailable: [], available: {} };
  expect(nodeRows(snapshotOf({ nodes: [], nodeMetrics: [nodeUsing("gone")] }))).toEqual([row]);
  expect(nodeRows(snapshotOf({ nodeMetrics: [nodeUsing("gone")] }))).toEqual([row]);
});

test("nothing gives nothing", () => {
  expect(nodeRows(snapshotOf({}))).toEqual([]);
});
