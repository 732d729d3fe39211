import type { Labels } from "../metrics/node-metrics.ts";
import type { Bytes, NanoCores } from "../quantity/units.ts";

/** An amount of each resource that a node has to give. Absent: the node does not say. */
export interface NodeResources {
  readonly cpu?: NanoCores | undefined;
  readonly memory?: Bytes | undefined;
}

/** The fields of a core/v1 Node that rows are made of. */
export interface NodeObject {
  readonly name: string;
  readonly uid?: string | undefined;
  readonly labels: Labels;
  readonly unschedulable: boolean;
  /** `status.allocatable`: what pods may use. */
  readonly allocatable: NodeResources;
  /** `status.capacity`: what the machine has. */
  readonly capacity: NodeResources;
  /** `status.nodeInfo.swap.capacity`. */
  readonly swapCapacity?: Bytes | undefined;
  /** The status of the `Ready` condition: "True", "False" or "Unknown". */
  readonly ready?: string | undefined;
}
