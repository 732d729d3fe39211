import type { NodeMetricsObject, PodMetricsObject, Strings } from "../objects.ts";
import { seconds } from "../world.ts";
import { nanoCoresBetween } from "./counter.ts";
import type { NodePlan } from "./node-plan.ts";
import type { PodPlan } from "./pod-plan.ts";
import { nodeBytes, nodeCoreNanoSeconds, RESOLUTION_MS, servedSampleAt } from "./samples.ts";

const WINDOW = `${RESOLUTION_MS / 1000}s`;

/** NodeMetrics as metrics-server serves it at `now`; undefined when it has no sample. */
export function nodeMetrics(
  node: NodePlan,
  pods: readonly PodPlan[],
  labels: Strings,
  now: number,
): NodeMetricsObject | undefined {
  const timestamp = servedSampleAt(node, now);
  const previous = timestamp - RESOLUTION_MS;
  if (!node.hasMetrics || node.startedAt >= previous) return undefined;

  const used = nodeCoreNanoSeconds(node, pods, timestamp) - nodeCoreNanoSeconds(node, pods, previous);

  return {
    metadata: { name: node.name, creationTimestamp: seconds(now), labels },
    timestamp: seconds(timestamp),
    window: WINDOW,
    usage: usage(Math.floor((used * 1000) / RESOLUTION_MS), nodeBytes(node, pods)),
  };
}

/** PodMetrics as metrics-server serves it at `now`; undefined when it has no sample. */
export function podMetrics(node: NodePlan, pod: PodPlan, labels: Strings, now: number): PodMetricsObject | undefined {
  const timestamp = servedSampleAt(node, now);
  const previous = timestamp - RESOLUTION_MS;
  const tooYoung = pod.containers.some((container) => container.cpu.startedAt >= previous);
  if (!pod.hasMetrics || tooYoung) return undefined;

  const containers = pod.containers.map(({ name, cpu, workingSetBytes }) => ({
    name,
    usage: usage(nanoCoresBetween(cpu, previous, timestamp), workingSetBytes),
  }));

  return {
    metadata: { name: pod.name, namespace: pod.namespace, creationTimestamp: seconds(now), labels },
    timestamp: seconds(timestamp),
    window: WINDOW,
    containers,
  };
}

/** Quantities as metrics-server canonicalises them; working sets are whole pages. */
function usage(nanoCores: number, bytes: number): Strings {
  return { cpu: canonicalCpu(nanoCores), memory: `${bytes / 1024}Ki` };
}

/** The shortest suffix without a fraction: 0, 2, 150m, 12u or 123456789n. */
function canonicalCpu(nanoCores: number): string {
  if (nanoCores === 0) return "0";
  const [divisor, suffix] = CPU_SUFFIXES.find(([unit]) => nanoCores % unit === 0) ?? [1, "n"];

  return `${nanoCores / divisor}${suffix}`;
}

const CPU_SUFFIXES: readonly (readonly [number, string])[] = [
  [1e9, ""],
  [1e6, "m"],
  [1e3, "u"],
  [1, "n"],
];
