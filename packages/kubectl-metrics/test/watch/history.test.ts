import type { NodeRow, PodRow, Row } from "@kubectl-metrics/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { History } from "../../src/watch/history.ts";
import { SERIES_POINTS, Series } from "../../src/watch/series.ts";

const BASE = { available: {}, unavailable: [], window: undefined };

const node = (timestamp: number | undefined, cpu: number | undefined, memory = 1): NodeRow => ({
  ...BASE,
  kind: "node",
  name: "n",
  timestamp,
  usage: { cpu, memory },
});

const missing = (name = "n"): NodeRow => ({ ...BASE, kind: "node", name, usage: {}, missing: "no-metrics" });

const noUid = () => undefined;

/** What is known of the node's CPU after each row, read a second apart. */
function seen(rows: readonly (readonly Row[])[], uids: readonly (string | undefined)[] = []) {
  const history = new History();
  return rows.map((row, index) => {
    const fresh = history.add(row, () => uids[index], index * 1_000);
    const object = history.of(row[0] ?? node(0, 0));
    const { cpu } = object ?? {};
    return [fresh.length, Array.from(cpu?.points(9) ?? []), cpu?.change, cpu?.peak];
  });
}

describe("points, change and peak", () => {
  test.for<{
    name: string;
    rows: readonly (readonly Row[])[];
    uids?: readonly (string | undefined)[];
    are: readonly unknown[];
  }>([
    {
      name: "new samples",
      rows: [[node(1, 5)], [node(2, 8)], [node(3, 6)]],
      are: [
        [1, [5], undefined, 5],
        [1, [5, 8], 3, 8],
        [1, [5, 8, 6], -2, 8],
      ],
    },
    {
      name: "the same sample is no new point, whatever is said of it",
      rows: [[node(1, 5)], [node(1, 9)], [node(2, 5)]],
      are: [
        [1, [5], undefined, 5],
        [0, [5], undefined, 5],
        [1, [5, 5], 0, 5],
      ],
    },
    {
      name: "without a time a sample is new when its numbers are",
      rows: [[node(undefined, 5)], [node(undefined, 5)], [node(undefined, 6)]],
      are: [
        [1, [5], undefined, 5],
        [0, [5], undefined, 5],
        [1, [5, 6], 1, 6],
      ],
    },
    {
      name: "what is not known is a gap, and nothing changes from it or to it",
      rows: [[node(1, 5)], [node(2, undefined)], [node(3, 4)]],
      are: [
        [1, [5], undefined, 5],
        [1, [5, Number.NaN], undefined, 5],
        [1, [5, Number.NaN, 4], undefined, 5],
      ],
    },
    {
      name: "an object without metrics is told once and is no point; the sample it had is no new one",
      rows: [[node(1, 5)], [missing()], [missing()], [node(1, 5)], [node(2, 6)]],
      are: [
        [1, [5], undefined, 5],
        [1, [5], undefined, 5],
        [0, [5], undefined, 5],
        [0, [5], undefined, 5],
        [1, [5, 6], 1, 6],
      ],
    },
    {
      name: "what was missed while there were none is a gap, and nothing changes across it",
      rows: [[node(1, 5)], [missing()], [missing()], [node(4, 9)], [node(5, 8)]],
      are: [
        [1, [5], undefined, 5],
        [1, [5], undefined, 5],
        [0, [5], undefined, 5],
        [1, [5, Number.NaN, 9], undefined, 9],
        [1, [5, Number.NaN, 9, 8], -1, 9],
      ],
    },
    {
      name: "missing at first is no gap",
      rows: [[missing()], [node(2, 6)]],
      are: [
        [1, [], undefined, undefined],
        [1, [6], undefined, 6],
      ],
    },
    {
      name: "a uid that becomes known later is the one of the object",
      rows: [[node(1, 500)], [node(1, 500)], [node(2, 5)]],
      uids: [undefined, "a", "b"],
      are: [
        [1, [500], undefined, 500],
        [0, [500], undefined, 500],
        [1, [5], undefined, 5],
      ],
    },
    {
      name: "one of the same name is another one",
      rows: [[node(1, 500)], [node(2, 5)]],
      uids: ["a", "b"],
      are: [
        [1, [500], undefined, 500],
        [1, [5], undefined, 5],
      ],
    },
    {
      name: "a clock that was set back: another sample",
      rows: [[node(9, 5)], [node(2, 6)]],
      are: [
        [1, [5], undefined, 5],
        [1, [5, 6], 1, 6],
      ],
    },
    { name: "missing from the beginning", rows: [[missing()]], are: [[1, [], undefined, undefined]] },
  ])("$name", ({ rows, uids, are }) => {
    expect(seen(rows, uids)).toEqual(are);
  });
});

test("pods of two namespaces, and containers of two pods, are not mixed up", () => {
  const pod = (namespace: string, name: string, cpu: number): PodRow => ({
    ...BASE,
    kind: "pod",
    namespace,
    name,
    timestamp: 1,
    usage: { cpu },
  });
  const history = new History();
  const rows = [pod("a", "b-c", 1), pod("a-b", "c", 2)];
  history.add(rows, noUid, 0);

  expect(rows.map((row) => history.of(row)?.cpu.last)).toEqual([1, 2]);
});

test("what vanished is kept for a missed beat and then forgotten", () => {
  const history = new History();
  history.add([node(1, 5)], noUid, 0);
  history.add([], noUid, 300_000);
  expect(history.size).toBe(1);
  history.add([], noUid, 300_001);
  expect(history.size).toBe(0);
});

test("a series keeps its newest points, its peak and exact last values", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.double({ min: 0, max: 1e15, noNaN: true }), { nil: undefined })), (values) => {
      const series = new Series();
      for (const value of values) series.push(value);
      const known = values.filter((value) => value !== undefined);

      expect(Array.from(series.points(SERIES_POINTS))).toEqual(
        values.slice(-SERIES_POINTS).map((value) => (value === undefined ? Number.NaN : Math.fround(value))),
      );
      expect(series.last).toBe(values.at(-1));
      expect(series.peak).toBe(known.length === 0 ? undefined : Math.max(...known));
    }),
  );
});

test("24 hours of 100 nodes at one second take no more than the first hour", () => {
  const history = new History();
  const rows = Array.from({ length: 100 }, (_, index) => ({ ...node(0, index), name: `node-${index}` }));
  const run = (from: number, to: number): number => {
    for (let second = from; second < to; second += 1) {
      history.add(
        rows.map((row) => ({ ...row, timestamp: second * 1_000, usage: { cpu: second, memory: second } })),
        noUid,
        second * 1_000,
      );
    }
    return history.size;
  };

  expect(run(0, 3_600)).toBe(100);
  expect(run(3_600, 86_400)).toBe(100);
  expect(history.of(rows[0] ?? node(0, 0))?.cpu.points(1_000)).toHaveLength(SERIES_POINTS);
});

test("however many pods come and go, only those of the last minutes are remembered", () => {
  const history = new History();
  for (let second = 0; second < 5_000; second += 1) {
    history.add([{ ...node(second, 1), name: `pod-${second}` }], noUid, second * 1_000);
  }
  expect(history.size).toBe(301);
});
