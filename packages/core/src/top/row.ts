import type { Sample } from "../metrics/node-metrics.ts";
import type { Unavailable, Usage } from "../metrics/usage.ts";
import type { Bytes, NanoCores } from "../quantity/units.ts";

/** What a percentage is of: a node's allocatable or capacity. Absent: not known. */
export interface Available {
  readonly cpu?: NanoCores | undefined;
  readonly memory?: Bytes | undefined;
  readonly swap?: Bytes | undefined;
}

/** What every row of `top` has. */
export interface UsageRow extends Sample {
  /** Sums of a pod are there only when every container's value is known. */
  readonly usage: Usage;
  readonly available: Available;
  readonly unavailable: readonly Unavailable[];
  /** Why the whole row has no metrics. */
  readonly missing?: MissingReason | undefined;
}

/**
 * `no-metrics`: the object is there and running, but the source has no metrics of it.
 * `node-failed`: its node did not answer. `replaced`: the source's metrics are of
 * another pod of the same name.
 */
export type MissingReason = "no-metrics" | "node-failed" | "replaced";

export interface NodeRow extends UsageRow {
  readonly kind: "node";
  readonly name: string;
}

export interface PodRow extends UsageRow {
  readonly kind: "pod";
  readonly namespace: string;
  readonly name: string;
  readonly node?: string | undefined;
}

export interface ContainerRow extends UsageRow {
  readonly kind: "container";
  readonly namespace: string;
  readonly pod: string;
  readonly name: string;
  readonly node?: string | undefined;
}

export type Row = NodeRow | PodRow | ContainerRow;
