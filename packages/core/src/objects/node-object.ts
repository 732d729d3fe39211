import type { Labels } from "../metrics/node-metrics.ts";
import type { Bytes, NanoCores } from "../quantity/units.ts";

/**
 * An amount of each resource that a node has to give. Absent: the node does not say.
 *
 * @see k8s.io/api core/v1/types.go `ResourceList`
 */
export interface NodeResources {
  /** Nanocores. */
  readonly cpu?: NanoCores | undefined;
  /** Bytes. */
  readonly memory?: Bytes | undefined;
}

/**
 * The fields of a core/v1 Node that rows are made of.
 *
 * @see k8s.io/api core/v1/types.go `Node`
 */
export interface NodeObject {
  /** `metadata.name`. */
  readonly name: string;
  /** `metadata.uid`. */
  readonly uid?: string | undefined;
  /** `metadata.labels`. */
  readonly labels: Labels;
  /** `spec.unschedulable`: no new pods are placed on it. */
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
