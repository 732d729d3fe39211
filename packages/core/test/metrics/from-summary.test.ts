import type { ContainerStats } from "@kubectl-metrics/summary-parser";
import { expect, test } from "vitest";
import { nodeMetricsFromSummary, podMetricsFromSummary } from "../../src/index.ts";

const time = 1_795_451_739_000;
const started = time - 100_000;
const memory = { time, workingSetBytes: 237_568 };

const cpuCases = [
  {
    name: "a rate is taken as it is",
    cpu: { usageNanoCores: 116_681_405, usageCoreNanoSeconds: 1e10 },
    is: 116_681_405,
  },
  { name: "0 beside a counter is a true 0", cpu: { usageNanoCores: 0, usageCoreNanoSeconds: 25_721_472 }, is: 0 },
  { name: "0 without a counter is a true 0", cpu: { usageNanoCores: 0 }, is: 0 },
  { name: "0 beside a counter of 0", cpu: { usageNanoCores: 0, usageCoreNanoSeconds: 0 }, is: "zero-counter" },
  { name: "a counter without a rate", cpu: { usageCoreNanoSeconds: 5 }, is: "first-reading" },
  { name: "neither", cpu: {}, is: "not-reported" },
  { name: "no block", cpu: undefined, is: "not-reported" },
  {
    name: "more than the counter allows",
    cpu: { usageNanoCores: 1e9, usageCoreNanoSeconds: 9.9e7 },
    is: "implausible",
  },
  { name: "as much as the counter allows", cpu: { usageNanoCores: 1e9, usageCoreNanoSeconds: 1e8 }, is: 1e9 },
  { name: "an underflow", cpu: { usageNanoCores: 2 ** 64 }, is: "implausible" },
  { name: "negative", cpu: { usageNanoCores: -1 }, is: "implausible" },
] as const;

test.for(cpuCases)("cpu: $name", ({ cpu, is }) => {
  const node = { nodeName: "n", startTime: started, cpu: cpu && { time, ...cpu }, memory };
  const metrics = nodeMetricsFromSummary({ node });
  const window = { milliseconds: 30_000, kind: "kubelet-maximum" };
  expect(metrics).toEqual({
    name: "n",
    timestamp: time,
    window: typeof is === "number" ? window : undefined,
    usage: typeof is === "number" ? { cpu: is, memory: 237_568 } : { memory: 237_568 },
    unavailable: typeof is === "number" ? [] : [{ resource: "cpu", reason: is }],
  });
});

test.for([
  { age: 0, is: undefined },
  { age: 29_999, is: undefined },
  { age: 30_000, is: 0 },
])("a rate of 0 of a container $age ms old is $is", ({ age, is }) => {
  const cpu = { time, usageNanoCores: 0, usageCoreNanoSeconds: 5 };
  expect(metricsOf({ name: "c", startTime: time - age, cpu, memory })?.usage.cpu).toBe(is);
});

test("without times an idle container is believed", () => {
  const cpu = { usageNanoCores: 0, usageCoreNanoSeconds: 5 };
  expect(metricsOf({ name: "c", startTime: started, cpu, memory })?.usage.cpu).toBe(0);
  expect(metricsOf({ name: "c", cpu: { time, ...cpu }, memory })?.usage.cpu).toBe(0);
});

test.for([
  { name: "0", memory: { workingSetBytes: 0 }, swap: undefined, known: {}, reasons: [["memory", "zero-memory"]] },
  { name: "absent", memory: {}, swap: {}, known: {}, reasons: [["memory", "not-reported"]] },
  { name: "no block", memory: undefined, swap: undefined, known: {}, reasons: [["memory", "not-reported"]] },
  {
    name: "underflow",
    memory: { workingSetBytes: 2 ** 64 },
    swap: { swapUsageBytes: 2 ** 64 },
    known: {},
    reasons: [
      ["memory", "implausible"],
      ["swap", "implausible"],
    ],
  },
  {
    name: "swap of 0",
    memory: { workingSetBytes: 1 },
    swap: { swapUsageBytes: 0 },
    known: { memory: 1, swap: 0 },
    reasons: [],
  },
])("memory and swap: $name", ({ memory: block, swap, known, reasons }) => {
  const cpu = { time, usageNanoCores: 7 };
  const metrics = metricsOf({ name: "c", cpu, memory: block, swap });
  expect(metrics?.usage).toEqual({ cpu: 7, ...known });
  expect(metrics?.unavailable.map(({ resource, reason }) => [resource, reason])).toEqual(reasons);
});

test("a pod has the sample of its earliest container, its node and its uid", () => {
  const cpu = { usageNanoCores: 1 };
  const containers = [
    { name: "without-time" },
    { name: "later", cpu: { ...cpu, time } },
    { name: "earlier", cpu: { time: time - 5000 }, memory },
    { name: "memory-only", memory },
  ];
  const [pod] = podMetricsFromSummary({
    node: { nodeName: "node1" },
    pods: [{ podRef: { namespace: "x", name: "p", uid: "u-1" }, containers, unreadableContainers: 2 }],
  });
  expect(pod).toMatchObject({ namespace: "x", name: "p", uid: "u-1", node: "node1", unreadableContainers: 2 });
  expect([pod?.timestamp, pod?.window]).toEqual([time - 5000, undefined]);
  expect(pod?.containers.map((one) => one.timestamp)).toEqual([undefined, time, time - 5000, time]);
});

function metricsOf(container: ContainerStats) {
  const podRef = { namespace: "x", name: "p" };
  const pods = [{ podRef, containers: [container], unreadableContainers: 0 }];
  return podMetricsFromSummary({ node: { nodeName: "n" }, pods })[0]?.containers[0];
}
