import type { Labels, Sample } from "./node-metrics.ts";
import type { Unavailable, Usage } from "./usage.ts";

/**
 * What one container uses: metrics.k8s.io `ContainerMetrics`, with its own sample time.
 *
 * @see k8s.io/metrics pkg/apis/metrics/types.go `ContainerMetrics`
 */
export interface ContainerMetrics extends Sample {
  /** The container's name. */
  readonly name: string;
  /** What is known. */
  readonly usage: Usage;
  /** cpu and memory that `usage` lacks, with the reason; swap only where it is reported badly. */
  readonly unavailable: readonly Unavailable[];
}

/**
 * What the containers of a pod use: metrics.k8s.io `PodMetrics`, unversioned.
 *
 * `timestamp` and `window` are those of the container with the earliest sample.
 *
 * @see k8s.io/metrics pkg/apis/metrics/types.go `PodMetrics`
 */
export interface PodMetrics extends Sample {
  /** The pod's namespace. */
  readonly namespace: string;
  /** The pod's name. */
  readonly name: string;
  /** Known from a summary only; metrics.k8s.io does not carry it. */
  readonly uid?: string | undefined;
  /** The node whose summary said so; metrics.k8s.io does not carry it. */
  readonly node?: string | undefined;
  /** The pod's labels; a summary does not carry them. */
  readonly labels?: Labels | undefined;
  /** The containers that could be read, in the order of the source. */
  readonly containers: readonly ContainerMetrics[];
  /** How many containers the source listed that could not be read: the pod's sums are then unknown. */
  readonly unreadableContainers: number;
}
