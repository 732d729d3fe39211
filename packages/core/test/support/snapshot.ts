import type { ContainerMetrics, NodeMetrics, NodeObject, PodMetrics, PodObject, Snapshot } from "../../src/index.ts";

/** A snapshot with nothing but what is given. */
export function snapshotOf(parts: Partial<Snapshot>): Snapshot {
  return { source: "metrics-api", takenAt: 0, failures: [], ...parts };
}

/** A node with one core and 1 GiB allocatable, two of each in all. */
export function nodeNamed(name: string, more: Partial<NodeObject> = {}): NodeObject {
  return {
    name,
    labels: {},
    unschedulable: false,
    allocatable: { cpu: 1e9, memory: 2 ** 30 },
    capacity: { cpu: 2e9, memory: 2 ** 31 },
    ...more,
  };
}

/** A running pod in namespace x on node1. */
export function podNamed(name: string, more: Partial<PodObject> = {}): PodObject {
  return {
    namespace: "x",
    name,
    labels: {},
    node: "node1",
    phase: "Running",
    runningContainers: ["main"],
    fields: {},
    ...more,
  };
}

/** Metrics of a node; without usage it is 1 millicore and 1 MiB. */
export function nodeUsing(name: string, more: Partial<NodeMetrics> = {}): NodeMetrics {
  return { name, usage: { cpu: 1e6, memory: 2 ** 20 }, unavailable: [], ...more };
}

/** Metrics of a container. */
export function containerUsing(name: string, cpu?: number, memory?: number, swap?: number): ContainerMetrics {
  return {
    name,
    usage: {
      ...(cpu !== undefined && { cpu }),
      ...(memory !== undefined && { memory }),
      ...(swap !== undefined && { swap }),
    },
    unavailable: [],
  };
}

/** Metrics of a pod in namespace x. */
export function podUsing(
  name: string,
  containers: readonly ContainerMetrics[],
  more: Partial<PodMetrics> = {},
): PodMetrics {
  return { namespace: "x", name, containers, unreadableContainers: 0, ...more };
}
