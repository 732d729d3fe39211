import { describe, expect, test } from "vitest";
import {
  metricsFromReadings,
  nodeMetricsFromSummary,
  type PodMetrics,
  podMetricsFromSummary,
  podRows,
  type Usage,
} from "../../src/index.ts";
import { snapshotOf } from "../support/snapshot.ts";
import { directSummaries, nodeMetrics, nodes, podMetrics, pods, summaries } from "./recorded.ts";

const fromSummaries = summaries.flatMap(podMetricsFromSummary);

function containerOf({ namespace, name }: PodMetrics, container: string) {
  const pod = fromSummaries.find((one) => one.namespace === namespace && one.name === name);
  return pod?.containers.find((one) => one.name === container);
}

/** One thing, as metrics-server and as the kubelet saw it, and how many milliseconds lie between the samples. */
interface Pair {
  readonly name: string;
  readonly server: Usage;
  readonly kubelet: Usage | undefined;
  readonly apart: number;
}

const containers: readonly Pair[] = podMetrics.flatMap((pod) =>
  pod.containers.map(({ name, usage }) => {
    const kubelet = containerOf(pod, name);
    const apart = (kubelet?.timestamp ?? Number.NaN) - (pod.timestamp ?? Number.NaN);
    return { name: `${pod.namespace}/${pod.name}/${name}`, server: usage, kubelet: kubelet?.usage, apart };
  }),
);

const nodePairs: readonly Pair[] = summaries.map((summary) => {
  const kubelet = nodeMetricsFromSummary(summary);
  const server = nodeMetrics.find(({ name }) => name === kubelet.name);
  const apart = (kubelet.timestamp ?? Number.NaN) - (server?.timestamp ?? Number.NaN);
  return { name: kubelet.name, server: server?.usage ?? {}, kubelet: kubelet.usage, apart };
});

/** Between two samples a cache grows or is dropped; the loads of this cluster are steady. */
const memoryTolerance = (memory: number): number => memory * 0.03 + 16_384;

/**
 * metrics-server averages over 10 to 40 s, the kubelet over its last 10 to 20 s;
 * the windows overlap in part, and CPU quota is handed out in slices of 0.1 s.
 */
const cpuTolerance = (cpu: number): number => cpu * 0.05 + 500_000;

describe("kubelet and metrics-server agree", () => {
  test("on the containers that there are", () => {
    const measured = fromSummaries.flatMap((pod) =>
      pod.containers.map(({ name }) => `${pod.namespace}/${pod.name}/${name}`),
    );
    expect(measured.toSorted()).toEqual(containers.map(({ name }) => name).toSorted());
  });

  test.for([...containers, ...nodePairs])("on the CPU of $name", ({ server, kubelet }) => {
    const [ours = Number.NaN, theirs = Number.NaN] = [kubelet?.cpu, server.cpu];
    expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(cpuTolerance(theirs));
  });

  test.for([...containers, ...nodePairs])("on the memory of $name, $apart ms apart", ({ server, kubelet, apart }) => {
    const [ours = Number.NaN, theirs = Number.NaN] = [kubelet?.memory, server.memory];
    expect(apart).toBeGreaterThanOrEqual(0);
    expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(apart === 0 ? 0 : memoryTolerance(theirs));
  });

  test("exactly, on memory, where both have the same sample", () => {
    const same = containers.filter(({ apart }) => apart === 0);
    expect(same.length).toBeGreaterThan(5);
    expect(same.map(({ kubelet }) => kubelet?.memory)).toEqual(same.map(({ server }) => server.memory));
  });
});

test("everything that ran is measured; pods that crashed and wait to be restarted are not", () => {
  const rows = podRows(snapshotOf({ source: "summary", nodes, pods, podMetrics: fromSummaries }));
  expect(rows.flatMap(({ unavailable }) => unavailable)).toEqual([]);
  expect(rows.flatMap(({ name, missing }) => (missing === undefined ? [] : [[name, missing]]))).toEqual([
    ["crasher", "no-metrics"],
    ["leaker", "no-metrics"],
  ]);
});

test("two readings half a second apart are mostly one: no rate is made of them", () => {
  const pairs = summaries.map((summary, index) => ({ last: directSummaries[index] ?? summary, previous: summary }));
  for (const { last, previous } of pairs) {
    const { node, pods: measured } = metricsFromReadings(last, previous);
    const cpu = [node, ...measured.flatMap((pod) => pod.containers)].map(
      ({ usage, unavailable }) => unavailable.find(({ resource }) => resource === "cpu")?.reason ?? usage.cpu,
    );
    expect(cpu).toContain("same-reading");
    expect(new Set(cpu.filter((one) => typeof one !== "number"))).toEqual(new Set(["same-reading"]));
  }
});
