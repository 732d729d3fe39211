import { safeParseSummary } from "@kubectl-metrics/summary-parser";
import { expect, test } from "vitest";
import {
  nodeMetricsDigest,
  podMetricsDigest,
  readNodeMetrics,
  readPodMetrics,
  summaryDigest,
} from "../../src/index.ts";

const sample = { timestamp: "2026-11-24T10:00:00Z", window: "15s" };

test.for([
  { usage: { cpu: "0", memory: "0" }, zeroCpu: true, zeroMemory: true },
  { usage: { cpu: "1n", memory: "1Ki" }, zeroCpu: false, zeroMemory: false },
  { usage: {}, zeroCpu: false, zeroMemory: false },
])("a node with $usage", ({ usage, zeroCpu, zeroMemory }) => {
  const metrics = readNodeMetrics({ metadata: { name: "n" }, ...sample, usage });
  expect(metrics && nodeMetricsDigest(metrics)).toEqual({ name: "n", ...sample, zeroCpu, zeroMemory });
});

test("a sample that does not say when it was taken", () => {
  const metrics = readNodeMetrics({ metadata: { name: "n" }, usage: { cpu: "1", memory: "1" } });
  expect(metrics && nodeMetricsDigest(metrics)).toMatchObject({ timestamp: undefined, window: undefined });
});

test.for([
  { containers: [], zeroCpu: false, zeroMemory: false },
  {
    containers: [
      { cpu: "0", memory: "1" },
      { cpu: "0", memory: "0" },
    ],
    zeroCpu: true,
    zeroMemory: false,
  },
  { containers: [{ cpu: "0", memory: "0" }, { memory: "0" }], zeroCpu: false, zeroMemory: true },
])("a pod with $containers", ({ containers, zeroCpu, zeroMemory }) => {
  const metrics = readPodMetrics({
    metadata: { name: "p", namespace: "ns" },
    ...sample,
    containers: containers.map((usage, index) => ({ name: `c${index}`, usage })),
  });
  expect(metrics && podMetricsDigest(metrics)).toMatchObject({ namespace: "ns", name: "p", zeroCpu, zeroMemory });
});

test("a summary: zero counters, and pods without usage", () => {
  const pod = (name: string, containers: unknown) => ({
    podRef: { name, namespace: "ns", uid: name },
    startTime: sample.timestamp,
    containers,
  });
  const cpu = { time: sample.timestamp, usageNanoCores: 1, usageCoreNanoSeconds: 1 };
  const memory = { time: sample.timestamp, workingSetBytes: 1 };
  const full = { name: "c", startTime: sample.timestamp, cpu, memory };
  const result = safeParseSummary(
    JSON.stringify({
      node: {
        nodeName: "other",
        startTime: sample.timestamp,
        cpu: { ...cpu, usageCoreNanoSeconds: 0 },
        memory: { ...memory, workingSetBytes: 0 },
      },
      pods: [pod("whole", [full]), pod("empty", []), pod("half", [{ ...full, cpu: undefined }])],
    }),
  );
  expect(result.ok && summaryDigest(result.summary, "n")).toEqual({
    node: "n",
    cpuTime: sample.timestamp,
    nodeCpuZero: true,
    nodeMemoryZero: true,
    pods: 3,
    podsWithoutUsage: ["ns/empty", "ns/half"],
  });
});

test("a summary without figures has no zero", () => {
  const result = safeParseSummary(JSON.stringify({ node: { nodeName: "n", startTime: sample.timestamp }, pods: [] }));
  expect(result.ok && summaryDigest(result.summary, "n")).toEqual({
    node: "n",
    cpuTime: undefined,
    nodeCpuZero: false,
    nodeMemoryZero: false,
    pods: 0,
    podsWithoutUsage: [],
  });
});
