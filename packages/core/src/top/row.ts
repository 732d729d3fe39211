import type { Sample } from "../metrics/node-metrics.ts";
import type { Unavailable, Usage } from "../metrics/usage.ts";
import type { Bytes, NanoCores } from "../quantity/units.ts";

/**
 * What a percentage is of: a node's allocatable or capacity. Absent: not known.
 *
 * @see kubectl pkg/cmd/top/top_node.go
 */
export interface Available {
  /** Nanocores. */
  readonly cpu?: NanoCores | undefined;
  /** Bytes. */
  readonly memory?: Bytes | undefined;
  /** Bytes of swap that the node has; the same for allocatable and capacity. */
  readonly swap?: Bytes | undefined;
}

/**
 * What every row of `top` has.
 *
 * @see kubectl pkg/metricsutil/metrics_printer.go `ResourceMetricsInfo`
 */
export interface UsageRow extends Sample {
  /** Sums of a pod are there only when every container's value is known. */
  readonly usage: Usage;
  /** What the percentages are of: that of the node which the row is or runs on. */
  readonly available: Available;
  /** What `usage` lacks, with the reason; empty where the whole row is `missing`. */
  readonly unavailable: readonly Unavailable[];
  /** Why the whole row has no metrics. */
  readonly missing?: MissingReason | undefined;
}

/**
 * `no-metrics`: the object is there and running, but the source has no metrics of it.
 * `node-failed`: its node did not answer. `replaced`: the source's metrics are of
 * another pod of the same name.
 *
 * @see kubectl pkg/cmd/top/top_pod.go `verifyEmptyMetrics`
 */
export type MissingReason = "no-metrics" | "node-failed" | "replaced";

/**
 * What a node uses.
 *
 * @see kubectl pkg/metricsutil/metrics_printer.go `PrintNodeMetrics`
 */
export interface NodeRow extends UsageRow {
  /** Tells the kinds of rows apart. */
  readonly kind: "node";
  /** The node's name. */
  readonly name: string;
}

/**
 * What a pod uses: the sum of its containers.
 *
 * @see kubectl pkg/metricsutil/metrics_printer.go `PrintPodMetrics`
 */
export interface PodRow extends UsageRow {
  /** Tells the kinds of rows apart. */
  readonly kind: "pod";
  /** The pod's namespace. */
  readonly namespace: string;
  /** The pod's name. */
  readonly name: string;
  /** The node that it runs on, where that is known. */
  readonly node?: string | undefined;
}

/**
 * What a container uses.
 *
 * @see kubectl pkg/metricsutil/metrics_printer.go `PrintPodMetrics` with `--containers`
 */
export interface ContainerRow extends UsageRow {
  /** Tells the kinds of rows apart. */
  readonly kind: "container";
  /** The pod's namespace. */
  readonly namespace: string;
  /** The pod's name. */
  readonly pod: string;
  /** The container's name. */
  readonly name: string;
  /** The node that its pod runs on, where that is known. */
  readonly node?: string | undefined;
}

/**
 * A row of `top`, told apart by `kind`.
 *
 * @see kubectl pkg/cmd/top/top.go
 */
export type Row = NodeRow | PodRow | ContainerRow;
