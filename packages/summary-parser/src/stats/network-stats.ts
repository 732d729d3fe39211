import type { EpochMilliseconds } from "./epoch-milliseconds.ts";

/**
 * Counters of one network interface.
 *
 * @see kubelet pkg/apis/stats/v1alpha1/types.go `InterfaceStats`
 */
export interface InterfaceStats {
  /** Name of the interface, such as `eth0`. */
  readonly name?: string | undefined;
  /** Received since the start, in bytes. */
  readonly rxBytes?: number | undefined;
  /** Errors on receiving since the start, a count. */
  readonly rxErrors?: number | undefined;
  /** Sent since the start, in bytes. */
  readonly txBytes?: number | undefined;
  /** Errors on sending since the start, a count. */
  readonly txErrors?: number | undefined;
}

/**
 * Network of a node or pod: the counters of its default interface, and of every interface.
 *
 * A pod on the host's network shows the node's counters.
 *
 * @see kubelet pkg/apis/stats/v1alpha1/types.go `NetworkStats`
 */
export interface NetworkStats extends InterfaceStats {
  /** When the block was sampled. */
  readonly time?: EpochMilliseconds | undefined;
  /** Every interface, the default one included. */
  readonly interfaces?: readonly InterfaceStats[] | undefined;
}
