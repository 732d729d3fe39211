import type { Sample } from "./node-metrics.ts";
import type { ContainerMetrics } from "./pod-metrics.ts";

/**
 * When a pod was sampled: with its container of the earliest sample.
 *
 * @param containers - the pod's containers
 * @returns the timestamp and window of that container; both absent when no container has a timestamp
 * @see metrics-server pkg/storage/pod.go `GetMetrics`
 */
export function podSample(containers: readonly ContainerMetrics[]): Sample {
  let earliest: Sample = {};
  for (const container of containers) {
    if (container.timestamp === undefined) continue;
    if (earliest.timestamp === undefined || container.timestamp < earliest.timestamp) earliest = container;
  }
  return { timestamp: earliest.timestamp, window: earliest.window };
}
