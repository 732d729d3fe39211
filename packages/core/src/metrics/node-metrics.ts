import type { EpochMilliseconds, Milliseconds } from "../quantity/units.ts";
import type { Unavailable, Usage } from "./usage.ts";

/**
 * Label keys and values, as Kubernetes has them in `metadata.labels`. A document
 * may name a label `__proto__` or `constructor`: ask with `Object.hasOwn`.
 *
 * @see k8s.io/apimachinery pkg/labels/labels.go `Set`
 */
export type Labels = Readonly<Record<string, string>>;

/**
 * The time that a CPU rate covers.
 *
 * `measured`: the difference of the two readings' own timestamps.
 * `kubelet-maximum`: the kubelet computed the rate itself and does not say over
 * which span; `milliseconds` is the longest it can be.
 *
 * @see metrics-server 0.3, `kubernetesCadvisorWindow`: "the max window used by cAdvisor"
 */
export interface Window {
  /** How long the window is, or can be at most. */
  readonly milliseconds: Milliseconds;
  /** Whether the length is known. */
  readonly kind: "measured" | "kubelet-maximum";
}

/**
 * When a usage was sampled and over which time.
 *
 * @see k8s.io/metrics pkg/apis/metrics/types.go `NodeMetrics`
 */
export interface Sample {
  /** When the sample was taken, by the clock of the node. Absent when the source does not say. */
  readonly timestamp?: EpochMilliseconds | undefined;
  /** The time that the CPU rate covers. Absent when there is no rate or the source does not say. */
  readonly window?: Window | undefined;
}

/**
 * What a node uses: metrics.k8s.io `NodeMetrics`, unversioned.
 *
 * @see k8s.io/metrics pkg/apis/metrics/types.go `NodeMetrics`
 */
export interface NodeMetrics extends Sample {
  /** The node's name. */
  readonly name: string;
  /** The node's labels; a summary does not carry them. */
  readonly labels?: Labels | undefined;
  /** What is known. */
  readonly usage: Usage;
  /** cpu and memory that `usage` lacks, with the reason; swap only where the node reports it badly. */
  readonly unavailable: readonly Unavailable[];
}
