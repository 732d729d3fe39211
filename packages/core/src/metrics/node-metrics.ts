import type { EpochMilliseconds, Milliseconds } from "../quantity/units.ts";
import type { Unavailable, Usage } from "./usage.ts";

/** Label keys and values, as Kubernetes has them in `metadata.labels`. */
export type Labels = Readonly<Record<string, string>>;

/**
 * The time that a CPU rate covers.
 *
 * `measured`: the difference of the two readings' own timestamps.
 * `kubelet-maximum`: the kubelet computed the rate itself and does not say over
 * which span; `milliseconds` is the longest it can be.
 */
export interface Window {
  readonly milliseconds: Milliseconds;
  readonly kind: "measured" | "kubelet-maximum";
}

/** When a usage was sampled and over which time. */
export interface Sample {
  /** When the sample was taken, by the clock of the node. Absent when the source does not say. */
  readonly timestamp?: EpochMilliseconds | undefined;
  readonly window?: Window | undefined;
}

/**
 * What a node uses: metrics.k8s.io `NodeMetrics`, unversioned.
 *
 * @see k8s.io/metrics pkg/apis/metrics/types.go `NodeMetrics`
 */
export interface NodeMetrics extends Sample {
  readonly name: string;
  readonly labels?: Labels | undefined;
  readonly usage: Usage;
  /** cpu and memory that `usage` lacks, with the reason; swap only where the node reports it badly. */
  readonly unavailable: readonly Unavailable[];
}
