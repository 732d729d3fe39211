import type { PodMetrics } from "../metrics/pod-metrics.ts";
import { type Reading, type UsageReading, usageOf } from "../metrics/unavailable.ts";
import type { Resource } from "../metrics/usage.ts";
import { addBytes } from "../quantity/memory.ts";

/**
 * Sums the containers of a pod, exactly. One container whose value is not known
 * makes the sum unknown: a part of a pod must not look like the whole.
 *
 * @param metrics - the containers that were measured
 * @param complete - whether these are all containers that run
 * @returns the sums, and why those that are not there are not; a pod without containers has none
 * @see kubectl pkg/metricsutil/metrics_printer.go `getPodMetrics`
 */
export function podUsage(metrics: PodMetrics, complete: boolean): UsageReading {
  const [only, second] = metrics.containers;
  // Most pods have one container, whose usage is theirs.
  if (only !== undefined && second === undefined && complete && metrics.unreadableContainers === 0 && isWhole(only))
    return only;
  return usageOf(sum(metrics, "cpu", complete), sum(metrics, "memory", complete), swapSum(metrics, complete));
}

/** Whether nothing of a container's usage is missing. */
const isWhole = ({ usage, unavailable }: UsageReading): boolean =>
  usage.cpu !== undefined && usage.memory !== undefined && unavailable.length === 0;

/** Sources without swap say nothing of it in any container; that is no loss to report. */
function swapSum(metrics: PodMetrics, complete: boolean): Reading {
  for (const { usage, unavailable } of metrics.containers) {
    if (usage.swap !== undefined) return sum(metrics, "swap", complete);
    for (const { resource, reason } of unavailable) if (resource === "swap") return reason;
  }
  return undefined;
}

function sum(metrics: PodMetrics, resource: Resource, complete: boolean): Reading {
  let total = 0;
  for (const { usage, unavailable } of metrics.containers) {
    const value = usage[resource];
    if (value === undefined) return unavailable.find((one) => one.resource === resource)?.reason ?? "not-reported";
    total = resource === "cpu" ? total + value : addBytes(total, value);
  }
  if (metrics.unreadableContainers > 0) return "unreadable";
  return complete && metrics.containers.length > 0 ? total : "not-reported";
}
