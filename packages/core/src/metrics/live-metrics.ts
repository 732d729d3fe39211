import type { ContainerStats, NodeStats, PodStats } from "@kubectl-metrics/summary-parser";
import type { EpochMilliseconds } from "../quantity/units.ts";
import type { Counter } from "./counter-point.ts";
import type { SummaryMetrics } from "./from-readings.ts";
import { type LiveCounter, liveCounter } from "./live-counter.ts";
import type { NodeMetrics } from "./node-metrics.ts";
import type { PodMetrics } from "./pod-metrics.ts";
import { podSample } from "./pod-sample.ts";
import { swapUsage, workingSet } from "./summary-readings.ts";
import { usageOf } from "./unavailable.ts";

/**
 * A kubelet's summary, or its node part alone.
 *
 * @see kubelet pkg/apis/stats/v1alpha1/types.go `Summary`
 */
export interface LiveSummary {
  /** The node's part. */
  readonly node: NodeStats;
  /** Absent: the pods were not parsed. */
  readonly pods?: readonly PodStats[] | undefined;
}

/**
 * What has to be remembered of a node between two readings: its newest counters, and no more.
 *
 * @see metrics-server pkg/storage/storage.go
 */
export interface LiveReadings {
  /** When they were read, by the clock of whoever read. */
  readonly readAt: EpochMilliseconds;
  /** By what they count: the node, or a container with its pod's uid. */
  readonly counters: ReadonlyMap<string, LiveCounter>;
}

/**
 * What a node and its pods use, for somebody who reads the summary of a node again and again.
 *
 * CPU is the exact rate between the two newest samples, over their own timestamps; a sample
 * that was there before keeps its rate, and a first one has the kubelet's own. A restart, a
 * decrease, a pod replaced by one of the same name and a clock that was set are
 * reasons in `unavailable`, never numbers. What is gone is forgotten.
 *
 * @param summary - the newest summary
 * @param before - the `readings` that this function returned for the node the last time
 * @param readAt - now, by the clock of whoever reads
 * @returns what is used, and the readings to hand in the next time
 * @see metrics-server pkg/storage/node.go, pod.go
 */
export function liveMetrics(
  summary: LiveSummary,
  before: LiveReadings | undefined,
  readAt: EpochMilliseconds,
): { readonly metrics: SummaryMetrics; readonly readings: LiveReadings } {
  const counters = new Map<string, LiveCounter>();
  const times = { readAt, previousReadAt: before?.readAt };
  const measure = (key: string, stats: Counter & Pick<ContainerStats, "memory" | "swap">) => {
    const { cpu, counter } = liveCounter(stats, before?.counters.get(key), times);
    if (counter !== undefined) counters.set(key, counter);
    const sample = { timestamp: stats.cpu?.time ?? stats.memory?.time, window: cpu.window };
    return { ...sample, ...usageOf(cpu.reading, workingSet(stats.memory), swapUsage(stats.swap)) };
  };

  const { nodeName } = summary.node;
  const node: NodeMetrics = { name: nodeName, ...measure("", summary.node) };
  const pods = (summary.pods ?? []).map(({ podRef, containers: all, unreadableContainers }): PodMetrics => {
    const { namespace, name, uid } = podRef;
    // NUL is in no name, so no two containers have one key.
    const key = `${namespace}\0${name}\0${uid ?? ""}\0`;
    const containers = all.map((stats) => ({ name: stats.name, ...measure(key + stats.name, stats) }));
    return { namespace, name, uid, node: nodeName, ...podSample(containers), containers, unreadableContainers };
  });
  return { metrics: { node, pods }, readings: { readAt, counters } };
}
