import { describe, expect, test } from "vitest";
import { findNode, generateWorld, type World } from "../src/index.ts";
import { parseFixture } from "../src/world/fixtures.ts";

interface Cpu {
  readonly time: string;
  readonly usageNanoCores: number;
  readonly usageCoreNanoSeconds: number;
}

interface Container {
  readonly name: string;
  readonly cpu: Cpu;
  readonly memory: { readonly workingSetBytes: number };
}

interface Summary {
  readonly node: { readonly cpu: Cpu; readonly memory: { readonly workingSetBytes: number } };
  readonly pods: readonly { readonly podRef: { readonly name: string }; readonly containers: readonly Container[] }[];
}

const NOW = Date.parse("2026-11-23T18:00:00Z");
const OPTIONS = { nodes: 3, podsPerNode: 12, containersPerPod: 2, seed: 5, sidecars: 0.3, notRunning: 0.2 };

function summaryOf(world: World, node: string, now: number, only = false): Summary {
  return JSON.parse(findNode(world, node)?.summary(now, only) ?? "null") as Summary;
}

/** All object keys of a document, with their paths; list indexes left out. */
function keysOf(value: unknown, path = ""): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => keysOf(item, `${path}[]`));
  if (typeof value !== "object" || value === null) return [path];

  return Object.entries(value).flatMap(([key, held]) => keysOf(held, `${path}.${key}`));
}

describe("a generated world", () => {
  test("is the same for the same options, and another for another seed", () => {
    const documents = (world: World) =>
      JSON.stringify([world.nodes.map((node) => node.object()), world.pods.map((pod) => pod.object())]);

    expect(documents(generateWorld(OPTIONS))).toBe(documents(generateWorld(OPTIONS)));
    expect(documents(generateWorld({ ...OPTIONS, seed: 6 }))).not.toBe(documents(generateWorld(OPTIONS)));
  });

  test("names every pod differently, in the order of the API server's lists", () => {
    const keys = generateWorld({ nodes: 40, podsPerNode: 30, containersPerPod: 1 }).pods.map(
      ({ namespace, name }) => `${namespace}/${name}`,
    );

    expect(new Set(keys).size).toBe(1200);
    expect(keys).toEqual(keys.toSorted());
  });

  test("has pods in every phase, sidecars, and containers of every running pod in its summary", () => {
    const world = generateWorld({ ...OPTIONS, nodes: 6 });
    const pods = world.pods.map((pod) => pod.object());
    const running = pods.filter(({ status }) => status.phase === "Running");
    const reported = world.nodes.flatMap(({ name }) => summaryOf(world, name, NOW).pods);

    expect(new Set(pods.map(({ status }) => status.phase))).toEqual(
      new Set(["Running", "Pending", "Succeeded", "Failed"]),
    );
    expect(pods.some(({ spec }) => spec.initContainers?.[0]?.["restartPolicy"] === "Always")).toBe(true);
    expect(new Map(reported.map(({ podRef, containers }) => [podRef.name, containers.length]))).toEqual(
      new Map(
        running.map(({ metadata, spec }) => [
          metadata.name,
          spec.containers.length + (spec.initContainers?.length ?? 0),
        ]),
      ),
    );
  });

  test.for([4000, 15_800])("reaches %d bytes of a Node, as nearly as an image is large", (nodeBytes) => {
    for (const node of generateWorld({ ...OPTIONS, nodeBytes }).nodes) {
      const excess = JSON.stringify(node.object()).length - nodeBytes;

      expect(excess).toBeGreaterThan(0);
      expect(excess).toBeLessThan(250);
    }
  });

  test.for([
    [0, 1],
    [0.5, 0.5],
    [1, 0],
  ] as const)("with %d of the metrics missing has %d of them", ([missingMetrics, expected]) => {
    const world = generateWorld({ ...OPTIONS, nodes: 20, podsPerNode: 20, notRunning: 0, missingMetrics });
    const present = world.pods.filter((pod) => pod.metrics(NOW) !== undefined).length / world.pods.length;

    expect(present).toBeCloseTo(expected, 1);
  });
});

describe("its sources agree", () => {
  const world = generateWorld(OPTIONS);

  test("counters grow by what the rate says", () => {
    const [before, after] = [summaryOf(world, "worker-1", NOW), summaryOf(world, "worker-1", NOW + 60_000)];
    const seconds = (Date.parse(after.node.cpu.time) - Date.parse(before.node.cpu.time)) / 1000;
    const rate = (after.node.cpu.usageCoreNanoSeconds - before.node.cpu.usageCoreNanoSeconds) / seconds;

    expect(seconds).toBe(60);
    expect(rate / after.node.cpu.usageNanoCores).toBeCloseTo(1, 1);
  });

  test("metrics-server's rate is the difference of two kubelet readings over its window", () => {
    const metrics = findNode(world, "worker-2")?.metrics(NOW);
    const at = Date.parse(metrics?.timestamp ?? "");
    const readings = [at - 15_000, at].map((time) => summaryOf(world, "worker-2", time + 14_000).node.cpu);
    const [previous, last] = readings.map(({ usageCoreNanoSeconds }) => usageCoreNanoSeconds);

    expect(metrics?.usage["cpu"]).toMatch(/^\d+[mun]?$/);
    expect(nanoCores(metrics?.usage["cpu"])).toBe(Math.floor(((last ?? 0) - (previous ?? 0)) / 15));
  });

  test("memory is the same everywhere", () => {
    const summary = summaryOf(world, "worker-3", NOW);
    const pods = new Map(world.pods.map((pod) => [pod.name, pod.metrics(NOW)]));
    const shared = summary.pods.flatMap(({ podRef, containers }) =>
      containers.map(({ name, memory }) => [
        memory.workingSetBytes,
        kibibytes(pods.get(podRef.name)?.containers.find((container) => container.name === name)?.usage["memory"]),
      ]),
    );

    expect(shared.length).toBeGreaterThan(10);
    for (const [kubelet, server] of shared) expect(server).toBe(kubelet);
    expect(kibibytes(findNode(world, "worker-3")?.metrics(NOW)?.usage["memory"])).toBe(
      summary.node.memory.workingSetBytes,
    );
  });

  test("/metrics/resource says the same as the summary", () => {
    const text = findNode(world, "worker-1")?.resourceMetrics(NOW) ?? "";
    const { node } = summaryOf(world, "worker-1", NOW);

    expect(text).toContain(`node_cpu_usage_seconds_total ${node.cpu.usageCoreNanoSeconds / 1e9} `);
    expect(text).toContain(`node_memory_working_set_bytes ${node.memory.workingSetBytes} `);
  });
});

describe("its summary looks like a real one", () => {
  const world = generateWorld({ ...OPTIONS, notRunning: 0 });

  test.for([
    [false, "kubelet/node2.summary.json"],
    [true, "kubelet/node2.summary.only_cpu_and_memory.json"],
  ] as const)("only_cpu_and_memory=%s has the keys of %s", ([only, file]) => {
    const generated = new Set(keysOf(summaryOf(world, "worker-1", NOW, only)));
    const recorded = new Set(keysOf(parseFixture(file)));

    expect([...generated].toSorted()).toEqual([...recorded].toSorted());
  });

  test("it is indented by one space, as go-restful does it", () => {
    expect(findNode(world, "worker-1")?.summary(NOW, true)).toMatch(/^\{\n "node": \{\n {2}"nodeName": "worker-1",\n/);
  });
});

const SUFFIXES: Readonly<Record<string, number>> = { "": 1e9, m: 1e6, u: 1e3, n: 1 };

function nanoCores(quantity = ""): number {
  const [, digits, suffix] = /^(\d+)([mun]?)$/.exec(quantity) ?? [];

  return Number(digits) * (SUFFIXES[suffix ?? ""] ?? Number.NaN);
}

function kibibytes(quantity = ""): number {
  return Number(/^(\d+)Ki$/.exec(quantity)?.[1]) * 1024;
}
