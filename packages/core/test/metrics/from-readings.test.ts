import type { ContainerStats, NodeStats, Summary } from "@kubectl-metrics/summary-parser";
import { describe, expect, test } from "vitest";
import { cpuRate, metricsFromReadings } from "../../src/index.ts";

const at = 1_000_000;
const start = 100_000;

// metrics-server pkg/storage/{types,node,pod}_test.go
describe("cpuRate", () => {
  test.for([
    { name: "one core for 15 s", last: [at + 15_000, start, 2e10], previous: [at, start, 5e9], is: [1e9, 15_000] },
    { name: "idle", last: [at + 15_000, start, 5e9], previous: [at, start, 5e9], is: [0, 15_000] },
    { name: "cut off", last: [at + 3000, start, 10], previous: [at, start, 0], is: [3, 3000] },
    { name: "above 2^53", last: [at + 1000, start, 2 ** 54 + 1e9], previous: [at, start, 2 ** 54], is: [1e9, 1000] },
    { name: "without start times", last: [at + 1000, undefined, 5], previous: [at, undefined, 0], is: [5, 1000] },
    { name: "one start time", last: [at + 1000, start, 5], previous: [at, undefined, 0], is: [5, 1000] },
    { name: "restarted", last: [at + 15_000, at, 5e9], previous: [at, start, 5e9], is: "restarted" },
    { name: "restarted later", last: [at + 15_000, at + 1, 6e9], previous: [at, start, 5e9], is: "restarted" },
    { name: "another start, before", last: [at + 1000, start + 1, 6], previous: [at, start, 5], is: [1, 1000] },
    { name: "start decreased", last: [at + 1000, start - 1, 6], previous: [at, start, 5], is: "start-time-decreased" },
    { name: "decreased", last: [at + 1000, start, 4], previous: [at, start, 5], is: "counter-decreased" },
    {
      name: "reset without start",
      last: [at + 1, undefined, 4],
      previous: [at, undefined, 5],
      is: "counter-decreased",
    },
    { name: "the same sample", last: [at, start, 5], previous: [at, start, 5], is: "same-reading" },
    { name: "a clock set back", last: [at - 1, start, 5], previous: [at, start, 5], is: "no-elapsed-time" },
  ] as const)("$name", ({ last, previous, is }) => {
    const point = ([timestamp, startTime, usageCoreNanoSeconds]: typeof last | typeof previous) => ({
      timestamp,
      startTime,
      usageCoreNanoSeconds,
    });
    expect(cpuRate(point(last), point(previous))).toEqual(
      typeof is === "string" ? { ok: false, reason: is } : { ok: true, usage: is[0], window: is[1] },
    );
  });
});

const container = (time: number | undefined, used: number | undefined, startTime?: number): ContainerStats => ({
  name: "c",
  startTime,
  cpu: { time, usageCoreNanoSeconds: used },
  memory: { workingSetBytes: 4096 },
});

function summary(
  containers: readonly ContainerStats[],
  more: { uid?: string; node?: Partial<NodeStats> } = {},
): Summary {
  const podRef = { namespace: "x", name: "p", uid: more.uid };
  const node = { nodeName: "n", startTime: start, ...more.node };
  return { node, pods: [{ podRef, containers, unreadableContainers: 0 }] };
}

describe("metricsFromReadings", () => {
  const older = container(at, 5e9, start);
  const newer = container(at + 15_000, 2e10, start);

  test.for([
    { name: "a rate", last: newer, previous: [older], is: 1e9 },
    { name: "no start time", last: container(at + 15_000, 2e10), previous: [older], is: 1e9 },
    { name: "no counter", last: container(at, undefined), previous: [older], is: "not-reported" },
    { name: "no block", last: { name: "c" }, previous: [older], is: "not-reported" },
    { name: "a counter of 0", last: container(at + 15_000, 0, start), previous: [older], is: "zero-counter" },
    { name: "no time", last: container(undefined, 5e9), previous: [older], is: "no-timestamp" },
    { name: "no time before", last: newer, previous: [container(undefined, 5e9)], is: "no-timestamp" },
    { name: "no counter before", last: newer, previous: [container(at, undefined)], is: "first-reading" },
    { name: "a counter of 0 before", last: newer, previous: [container(at, 0)], is: "first-reading" },
    { name: "not there before", last: newer, previous: [], is: "first-reading" },
    { name: "another name before", last: newer, previous: [{ ...older, name: "d" }], is: "first-reading" },
    { name: "restarted just now", last: container(at + 9999, 5, at + 1), previous: [older], is: "restarted" },
    { name: "fresh, 9.999 s", last: container(at + 9999, 5e9, at), previous: [], is: "first-reading" },
    { name: "fresh, 10 s", last: container(at + 10_000, 5e9, at), previous: [], is: 5e8 },
    { name: "fresh, restarted", last: container(at + 10_000, 5e9, at), previous: [older], is: 5e8 },
    { name: "fresh, 14.999 s", last: container(at + 14_999, 1e9, at), previous: [], is: 66_671_111 },
    { name: "no longer fresh", last: container(at + 15_000, 1e9, at), previous: [], is: "first-reading" },
    { name: "more than can be", last: container(at + 15_000, 2 ** 60, start), previous: [older], is: "implausible" },
  ])("$name", ({ last, previous, is }) => {
    const { pods } = metricsFromReadings(summary([last]), summary(previous), { resolution: 15_000 });
    const [measured] = pods[0]?.containers ?? [];
    const cpu = measured?.unavailable.find(({ resource }) => resource === "cpu")?.reason ?? measured?.usage.cpu;
    expect(cpu).toBe(is);
    expect(measured?.window === undefined).toBe(typeof is === "string");
  });

  test("memory, window and timestamp are of the newer reading", () => {
    const { pods } = metricsFromReadings(summary([newer], { uid: "u" }), summary([older], { uid: "u" }));
    const sample = { timestamp: at + 15_000, window: { milliseconds: 15_000, kind: "measured" } };
    const usage = { cpu: 1e9, memory: 4096 };
    expect(pods).toEqual([
      {
        namespace: "x",
        name: "p",
        uid: "u",
        node: "n",
        ...sample,
        containers: [{ name: "c", ...sample, usage, unavailable: [] }],
        unreadableContainers: 0,
      },
    ]);
  });

  test("another uid is another pod", () => {
    const { pods } = metricsFromReadings(summary([newer], { uid: "u" }), summary([older], { uid: "v" }));
    expect(pods[0]?.containers[0]?.unavailable).toEqual([{ resource: "cpu", reason: "first-reading" }]);
  });

  test.for([
    { name: "the node's samples are 15 s apart", node: true, age: 14_000, is: 1e9 },
    { name: "the node's samples are 15 s apart", node: true, age: 15_000, is: undefined },
    { name: "the node has no samples", node: false, age: 59_000, is: 1e9 },
    { name: "the node has no samples", node: false, age: 60_000, is: undefined },
  ])("fresh by default: $name, $age ms old", ({ node, age, is }) => {
    const fresh = container(at + age, age * 1e6, at);
    const cpu = (time: number) => (node ? { node: { cpu: { time } } } : {});
    const { pods } = metricsFromReadings(summary([fresh], cpu(at + 15_000)), summary([], cpu(at)));
    expect(pods[0]?.containers[0]?.usage.cpu).toBe(is);
  });

  test.for([
    { name: "a rate", node: { cpu: { time: at, usageCoreNanoSeconds: 5e9 } }, is: 1e9 },
    { name: "rebooted", node: { cpu: { time: start - 1, usageCoreNanoSeconds: 5e9 } }, is: "restarted" },
    {
      name: "another node",
      node: { nodeName: "m", cpu: { time: at, usageCoreNanoSeconds: 5e9 } },
      is: "first-reading",
    },
  ])("node: $name", ({ node, is }) => {
    const last = { cpu: { time: at + 15_000, usageCoreNanoSeconds: 2e10 }, memory: { workingSetBytes: 1 } };
    const { node: metrics } = metricsFromReadings(summary([], { node: last }), summary([], { node }));
    expect(metrics.name).toBe("n");
    expect(metrics.unavailable[0]?.reason ?? metrics.usage.cpu).toBe(is);
  });
});
