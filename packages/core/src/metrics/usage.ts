import type { Bytes, NanoCores } from "../quantity/units.ts";

/** A resource that usage is measured of. */
export type Resource = "cpu" | "memory" | "swap";

/**
 * What was used. A resource that is not known is absent, never zero.
 *
 * @see k8s.io/metrics pkg/apis/metrics `Usage`
 */
export interface Usage {
  readonly cpu?: NanoCores | undefined;
  /** The working set: usage without the inactive file cache, as the kubelet counts it. */
  readonly memory?: Bytes | undefined;
  readonly swap?: Bytes | undefined;
}

/** Why a number that should be there is not. */
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
  | "unreadable"
  | "implausible";

/** A resource of a node, pod or container that could not be told, and why. */
export interface Unavailable {
  readonly resource: Resource;
  readonly reason: UnavailableReason;
}
