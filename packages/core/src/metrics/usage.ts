import type { Bytes, NanoCores } from "../quantity/units.ts";

/**
 * A resource that usage is measured of.
 *
 * @see k8s.io/api core/v1/types.go `ResourceName`
 */
export type Resource = "cpu" | "memory" | "swap";

/**
 * What was used. A resource that is not known is absent, never zero.
 *
 * @see k8s.io/metrics pkg/apis/metrics `Usage`
 */
export interface Usage {
  /** Nanocores, averaged over the window of the sample. */
  readonly cpu?: NanoCores | undefined;
  /** The working set: usage without the inactive file cache, as the kubelet counts it. */
  readonly memory?: Bytes | undefined;
  /** Bytes of swap in use, where the source reports it. */
  readonly swap?: Bytes | undefined;
}

/**
 * Why a number that should be there is not.
 *
 * `not-reported`: the source has no such field. `zero-counter`, `zero-memory`:
 * it says 0 of something that runs, which stands for "not measured yet".
 * `no-timestamp`: a rate needs the time of its reading. `first-reading`: there
 * is no older reading to make a rate of, ours or the kubelet's. `same-reading`:
 * the kubelet has not sampled again. `restarted`: it started after the older
 * reading. `start-time-decreased`, `counter-decreased`, `no-elapsed-time`: what
 * only grows went back. `clock-stepped`: the clock of the node or of the reader was
 * set between two readings. `unreadable`: the value is malformed. `implausible`: it
 * is negative, or more than can be.
 *
 * @see metrics-server pkg/storage/types.go, pkg/scraper/client/resource/decode.go
 */
export type UnavailableReason =
  | "not-reported"
  | "zero-counter"
  | "zero-memory"
  | "no-timestamp"
  | "first-reading"
  | "same-reading"
  | "restarted"
  | "start-time-decreased"
  | "counter-decreased"
  | "no-elapsed-time"
  | "clock-stepped"
  | "unreadable"
  | "implausible";

/**
 * A resource of a node, pod or container that could not be told, and why.
 *
 * @see docs/json.md
 */
export interface Unavailable {
  /** Which resource it is. */
  readonly resource: Resource;
  /** Why there is no number of it. */
  readonly reason: UnavailableReason;
}
