import type { NodeStats } from "./node-stats.ts";
import type { PodStats } from "./pod-stats.ts";

/**
 * What a kubelet answers to `GET /stats/summary`, in full or with `?only_cpu_and_memory=true`.
 *
 * A field that the kubelet did not say is `undefined`, never 0. Fields bear the kubelet's JSON keys; the six keys
 * that are not camelCase words of the Go field bear that field's name (`volumeStats`, `ephemeralStorage`,
 * `processStats`, `processCount`, `maxPid`, `numOfRunningProcesses`).
 *
 * @see kubelet pkg/apis/stats/v1alpha1/types.go `Summary`
 */
export interface Summary {
  /** The node itself. */
  readonly node: NodeStats;
  /** The pods that run on it, in the order of the document, without those that could not be read. */
  readonly pods: readonly PodStats[];
}
