import type { ContainerStats, PodStats } from "@kubectl-metrics/summary-parser";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type LiveReadings, type LiveSummary, liveMetrics } from "../../src/index.ts";

const AT = 10_000_000;
const START = 1_000_000;

/** A reading: when it was read, the sample's time and counter, and what differs from a container that runs on. */
interface Look {
  readonly readAt: number;
  readonly time?: number;
  readonly used?: number;
  readonly startTime?: number;
  readonly uid?: string;
  readonly rate?: number;
  readonly isGone?: boolean;
}

const stats = ({ time, used, startTime = START, rate }: Look): Omit<ContainerStats, "name"> => ({
  startTime,
  cpu: { time, usageCoreNanoSeconds: used, usageNanoCores: rate },
  memory: { time, workingSetBytes: 4096 },
});

function summaryOf(look: Look): LiveSummary {
  const podRef = { namespace: "web", name: "web-1", uid: look.uid ?? "a" };
  const pod: PodStats = { podRef, containers: [{ name: "main", ...stats(look) }], unreadableContainers: 0 };
  return { node: { nodeName: "n", ...stats(look), startTime: START }, pods: look.isGone ? [] : [pod] };
}

/** The container's CPU after each look, with its window; or why there is none. */
function watched(looks: readonly Look[]) {
  let before: LiveReadings | undefined;
  return looks.map((look) => {
    const { metrics, readings } = liveMetrics(summaryOf(look), before, look.readAt);
    before = readings;
    const container = metrics.pods[0]?.containers[0];
    if (container === undefined) return "gone";
    return container.usage.cpu === undefined
      ? container.unavailable.find(({ resource }) => resource === "cpu")?.reason
      : `${container.usage.cpu / 1e9} over ${container.window?.kind === "measured" ? "" : "<="}${(container.window?.milliseconds ?? 0) / 1000}s`;
  });
}

const core = (seconds: number): number => 5e9 + seconds * 1e9;
const first: Look = { readAt: AT, time: AT - 3_000, used: core(0), rate: 5e8 };

describe("the rate of a container that is watched", () => {
  test.for<{ readonly name: string; readonly looks: readonly Look[]; readonly are: readonly unknown[] }>([
    {
      name: "the kubelet's own rate first, then that of two neighbours over their own timestamps",
      looks: [
        first,
        { readAt: AT + 10_000, time: AT + 7_000, used: core(10), rate: 5e8 },
        { readAt: AT + 20_000, time: AT + 19_000, used: core(13) },
      ],
      are: ["0.5 over <=30s", "1 over 10s", "0.25 over 12s"],
    },
    {
      name: "the same sample seen again keeps its rate",
      looks: [
        first,
        { readAt: AT + 5_000, time: AT + 2_000, used: core(5) },
        { ...first, readAt: AT + 10_000, time: AT + 2_000, used: core(5) },
      ],
      are: ["0.5 over <=30s", "1 over 5s", "1 over 5s"],
    },
    {
      name: "a sample that is seen for the third time is still the older of two",
      looks: [first, { ...first, readAt: AT + 5_000 }, { readAt: AT + 15_000, time: AT + 12_000, used: core(15) }],
      are: ["0.5 over <=30s", "0.5 over <=30s", "1 over 15s"],
    },
    {
      name: "a restart",
      looks: [
        first,
        { readAt: AT + 10_000, time: AT + 7_000, used: core(100), startTime: AT },
        { readAt: AT + 20_000, time: AT + 17_000, used: core(105), startTime: AT },
      ],
      are: ["0.5 over <=30s", "restarted", "0.5 over 10s"],
    },
    {
      name: "a counter that went back",
      looks: [first, { readAt: AT + 10_000, time: AT + 7_000, used: 1e9 }],
      are: ["0.5 over <=30s", "counter-decreased"],
    },
    {
      name: "a pod replaced by one of the same name has no rate of its predecessor",
      looks: [
        first,
        { readAt: AT + 10_000, time: AT + 7_000, used: core(500), uid: "b", startTime: AT + 1_000 },
        { readAt: AT + 20_000, time: AT + 17_000, used: core(505), uid: "b", startTime: AT + 1_000 },
      ],
      are: ["0.5 over <=30s", "first-reading", "0.5 over 10s"],
    },
    {
      name: "a pod that vanishes and comes back begins anew",
      looks: [
        first,
        { ...first, readAt: AT + 10_000, isGone: true },
        { readAt: AT + 20_000, time: AT + 17_000, used: core(20), rate: 7e8 },
      ],
      are: ["0.5 over <=30s", "gone", "0.7 over <=30s"],
    },
    {
      name: "a suspended laptop: the average of the time that nobody looked",
      looks: [first, { readAt: AT + 3_600_000, time: AT + 3_597_000, used: core(900) }],
      are: ["0.5 over <=30s", "0.25 over 3600s"],
    },
    {
      name: "the node's clock set ahead by an hour, then going on",
      looks: [
        first,
        { readAt: AT + 10_000, time: AT + 7_000, used: core(10) },
        { readAt: AT + 20_000, time: AT + 3_617_000, used: core(20) },
        { readAt: AT + 30_000, time: AT + 3_627_000, used: core(25) },
      ],
      are: ["0.5 over <=30s", "1 over 10s", "clock-stepped", "0.5 over 10s"],
    },
    {
      name: "the node's clock set back",
      looks: [
        first,
        { readAt: AT + 10_000, time: AT + 7_000, used: core(10) },
        { readAt: AT + 20_000, time: AT - 600_000, used: core(20) },
        { readAt: AT + 30_000, time: AT - 590_000, used: core(25) },
      ],
      are: ["0.5 over <=30s", "1 over 10s", "no-elapsed-time", "0.5 over 10s"],
    },
    {
      name: "the node's clock set back by less than it took: no spike",
      looks: [
        first,
        { readAt: AT + 10_000, time: AT + 7_000, used: core(10) },
        { readAt: AT + 20_000, time: AT + 17_000, used: core(20) },
        { readAt: AT + 30_000, time: AT + 17_001, used: core(30) },
        { readAt: AT + 40_000, time: AT + 27_001, used: core(40) },
        { readAt: AT + 90_000, time: AT + 37_001, used: core(90) },
      ],
      are: ["0.5 over <=30s", "1 over 10s", "1 over 10s", "clock-stepped", "1 over 10s", "5 over 10s"],
    },
    {
      name: "this computer's clock set ahead",
      looks: [
        first,
        { readAt: AT + 10_000, time: AT + 7_000, used: core(10) },
        { readAt: AT + 20_000, time: AT + 17_000, used: core(20) },
        { readAt: AT + 20_000_000, time: AT + 27_000, used: core(30) },
      ],
      are: ["0.5 over <=30s", "1 over 10s", "1 over 10s", "clock-stepped"],
    },
    {
      name: "a kubelet that looks every five minutes, first seen just before it looks",
      looks: [
        { ...first, time: AT - 299_000 },
        { readAt: AT + 5_000, time: AT + 1_000, used: core(150) },
      ],
      are: ["0.5 over <=30s", "0.5 over 300s"],
    },
    {
      name: "no counter",
      looks: [
        { readAt: AT, time: AT - 3_000, rate: 5e8 },
        { readAt: AT + 10_000, time: AT + 7_000, rate: 3e8 },
      ],
      are: ["0.5 over <=30s", "0.3 over <=30s"],
    },
    { name: "nothing", looks: [{ readAt: AT }], are: ["not-reported"] },
    {
      name: "more than can be",
      looks: [first, { readAt: AT + 10_000, time: AT + 7_000, used: 1e20 }],
      are: ["0.5 over <=30s", "implausible"],
    },
  ])("$name", ({ looks, are }) => {
    expect(watched(looks)).toEqual(are);
  });
});

test("of a node alone the pods are not read, and its own counter is watched", () => {
  const { node } = summaryOf(first);
  const { readings } = liveMetrics({ node }, undefined, AT);
  const later = summaryOf({ readAt: AT + 10_000, time: AT + 7_000, used: core(10) }).node;

  expect([...readings.counters.keys()]).toEqual([""]);
  expect(liveMetrics({ node: later }, readings, AT + 10_000).metrics).toEqual({
    node: {
      name: "n",
      timestamp: AT + 7_000,
      window: { milliseconds: 10_000, kind: "measured" },
      usage: { cpu: 1e9, memory: 4096 },
      unavailable: [],
    },
    pods: [],
  });
});

test("what is gone is forgotten", () => {
  const { readings } = liveMetrics(summaryOf(first), undefined, AT);
  const { readings: later } = liveMetrics(summaryOf({ ...first, isGone: true }), readings, AT + 1);

  expect([readings.counters.size, later.counters.size]).toEqual([2, 1]);
});

test("a node without a name for its pod's uid, and without a time of its CPU", () => {
  const pods = [{ podRef: { namespace: "x", name: "p" }, containers: [], unreadableContainers: 0 }];
  const { metrics } = liveMetrics({ node: { nodeName: "n", memory: { time: AT } }, pods }, undefined, AT);

  expect(metrics.node.timestamp).toBe(AT);
  expect(metrics.pods).toMatchObject([{ namespace: "x", name: "p", node: "n", containers: [] }]);
});

/** Whether two points that were there give this rate over this window. */
const isAllowed = (points: readonly Look[], rate: number, window: number): boolean =>
  points.some((a) =>
    points.some(
      (b) =>
        (a.time ?? 0) - (b.time ?? 0) === window &&
        Math.trunc((((a.used ?? 0) - (b.used ?? 0)) * 1000) / window) === rate,
    ),
  );

test("for any sequence of summaries no rate is negative, above what the counters allow, or no number", () => {
  const moment = fc.integer({ min: AT - 120_000, max: AT + 120_000 });
  // Without the kubelet's own rate every number is one of two points.
  const look: fc.Arbitrary<Look> = fc.record(
    {
      readAt: moment,
      time: moment,
      used: fc.integer({ min: 0, max: 1e12 }),
      startTime: fc.constantFrom(START, AT - 50_000, AT + 50_000),
      uid: fc.constantFrom("a", "b"),
      isGone: fc.boolean(),
    },
    { requiredKeys: ["readAt"] },
  );
  fc.assert(
    fc.property(fc.array(look, { maxLength: 20 }), (looks) => {
      let before: LiveReadings | undefined;
      const rates = looks.flatMap((now) => {
        const { metrics, readings } = liveMetrics(summaryOf(now), before, now.readAt);
        before = readings;
        return [metrics.node, ...metrics.pods.flatMap(({ containers }) => containers)];
      });
      for (const { usage, window } of rates) {
        if (usage.cpu === undefined) continue;
        expect(usage.cpu).toBeGreaterThanOrEqual(0);
        expect(isAllowed(looks, usage.cpu, window?.milliseconds ?? Number.NaN)).toBe(true);
      }
    }),
    { numRuns: 1_000 },
  );
});
