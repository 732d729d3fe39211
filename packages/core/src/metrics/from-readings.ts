import type { ContainerStats, CpuStats, NodeStats, PodStats, Summary } from "@kubectl-metrics/summary-parser";
import type { Milliseconds } from "../quantity/units.ts";
import { type Counter, pointOf } from "./counter-point.ts";
import { type CpuRate, cpuRate, rateSinceStart } from "./cpu-rate.ts";
import type { NodeMetrics, Window } from "./node-metrics.ts";
import type { ContainerMetrics, PodMetrics } from "./pod-metrics.ts";
import { podSample } from "./pod-sample.ts";
import { plausibleCpu, swapUsage, workingSet } from "./summary-readings.ts";
import { usageOf } from "./unavailable.ts";

/**
 * What a node and its pods use, made of two summaries of the node.
 *
 * @see metrics-server pkg/storage/storage.go `MetricsBatch`
 */
export interface SummaryMetrics {
  /** What the node uses. */
  readonly node: NodeMetrics;
  /** What its pods use, in the order of the newer summary. */
  readonly pods: readonly PodMetrics[];
}

/**
 * How two readings are compared.
 *
 * @see metrics-server `--metric-resolution`
 */
export interface ReadingOptions {
  /**
   * The time between two readings. A container that is younger, but at least
   * 10 s old, is measured from its start. Default: the time between the node's two
   * samples, or 60 s where the node has none.
   */
  readonly resolution?: Milliseconds | undefined;
}

/** Below this age the first samples of a container are too rough. */
const FRESH_CONTAINER_MINIMUM = 10_000;

const DEFAULT_RESOLUTION = 60_000;

/**
 * What a node and its pods use, with CPU rates made of two readings as metrics-server makes them.
 *
 * A rate is the difference of two counters by the difference of their own
 * timestamps. A restart, a decrease, a reading that has not changed and a first
 * reading have none, and say so in `unavailable`; a container that started
 * between the readings is measured from its start once it is 10 s old. A pod is
 * the same only with the same UID. Memory and swap are those of the newer
 * reading.
 *
 * @param last - the newer summary
 * @param previous - an older summary of the same node; of another one it is as if there were none
 * @param options - which containers count as fresh
 * @see metrics-server pkg/storage/types.go, node.go and pod.go
 */
export function metricsFromReadings(last: Summary, previous: Summary, options: ReadingOptions = {}): SummaryMetrics {
  const older = last.node.nodeName === previous.node.nodeName ? previous : undefined;
  const resolution = options.resolution ?? elapsed(last.node.cpu, older?.node.cpu) ?? DEFAULT_RESOLUTION;
  const olderPods = new Map(older?.pods.map((pod) => [podKey(pod), pod]));
  return {
    node: nodeMetrics(last.node, older?.node),
    pods: last.pods.map((pod) => podMetrics(pod, olderPods.get(podKey(pod)), last.node.nodeName, resolution)),
  };
}

function elapsed(last: CpuStats | undefined, previous: CpuStats | undefined): Milliseconds | undefined {
  return last?.time === undefined || previous?.time === undefined ? undefined : last.time - previous.time;
}

/** NUL is in no name, so no two pods have one key. */
function podKey({ podRef }: PodStats): string {
  return `${podRef.namespace}\0${podRef.name}\0${podRef.uid ?? ""}`;
}

function nodeMetrics(last: NodeStats, previous: NodeStats | undefined): NodeMetrics {
  return { name: last.nodeName, ...measured(last, rateBetween(last, previous)) };
}

function podMetrics(
  last: PodStats,
  previous: PodStats | undefined,
  node: string,
  resolution: Milliseconds,
): PodMetrics {
  const { namespace, name, uid } = last.podRef;
  const containers = last.containers.map((container): ContainerMetrics => {
    const older = previous?.containers.find((one) => one.name === container.name);
    return { name: container.name, ...measured(container, containerRate(container, older, resolution)) };
  });
  return {
    namespace,
    name,
    uid,
    node,
    ...podSample(containers),
    containers,
    unreadableContainers: last.unreadableContainers,
  };
}

function containerRate(last: Counter, previous: Counter | undefined, resolution: Milliseconds): CpuRate {
  const point = pointOf(last);
  if (typeof point === "string") return { ok: false, reason: point };

  const age = point.startTime === undefined ? 0 : point.timestamp - point.startTime;
  if (age >= FRESH_CONTAINER_MINIMUM && age < resolution) return rateSinceStart(point, age);
  return rateBetween(last, previous);
}

function rateBetween(last: Counter, previous: Counter | undefined): CpuRate {
  const newer = pointOf(last);
  if (typeof newer === "string") return { ok: false, reason: newer };
  const older = previous === undefined ? "first-reading" : pointOf(previous);
  if (older === "no-timestamp") return { ok: false, reason: older };
  return typeof older === "string" ? { ok: false, reason: "first-reading" } : cpuRate(newer, older);
}

function measured(
  { cpu, memory, swap }: Pick<ContainerStats, "cpu" | "memory" | "swap">,
  rate: CpuRate,
): Pick<NodeMetrics, "timestamp" | "window" | "usage" | "unavailable"> {
  const reading = rate.ok ? plausibleCpu(rate.usage) : rate.reason;
  const { usage, unavailable } = usageOf(reading, workingSet(memory), swapUsage(swap));
  const window: Window | undefined =
    rate.ok && usage.cpu !== undefined ? { milliseconds: rate.window, kind: "measured" } : undefined;
  return { timestamp: cpu?.time ?? memory?.time, window, usage, unavailable };
}
