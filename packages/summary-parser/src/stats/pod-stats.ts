import type { ContainerStats } from "./container-stats.ts";
import type { CpuStats } from "./cpu-stats.ts";
import type { EpochMilliseconds } from "./epoch-milliseconds.ts";
import type { FsStats } from "./fs-stats.ts";
import type { MemoryStats, SwapStats } from "./memory-stats.ts";
import type { NetworkStats } from "./network-stats.ts";
import type { IoStats } from "./psi-stats.ts";
import type { VolumeStats } from "./volume-stats.ts";

/**
 * Which pod it is.
 *
 * @see kubelet pkg/apis/stats/v1alpha1/types.go `PodReference`
 */
export interface PodReference {
  /** Name of the pod; never empty. */
  readonly name: string;
  /** Namespace of the pod; never empty. */
  readonly namespace: string;
  /** UID of the pod: tells a pod from a later one of the same name. For a static pod, the hash of its manifest. */
  readonly uid?: string | undefined;
}

/**
 * Processes of a pod.
 *
 * @see kubelet pkg/apis/stats/v1alpha1/types.go `ProcessStats`
 */
export interface ProcessStats {
  /** Processes that run, a count. JSON key `process_count`. */
  readonly processCount?: number | undefined;
}

/**
 * A pod on the node.
 *
 * @see kubelet pkg/apis/stats/v1alpha1/types.go `PodStats`
 */
export interface PodStats {
  /** Which pod it is; namespace, name and uid together occur once in a summary. */
  readonly podRef: PodReference;
  /** When the pod started. */
  readonly startTime?: EpochMilliseconds | undefined;
  /** Its running containers, each name once, without those that could not be read. */
  readonly containers: readonly ContainerStats[];
  /**
   * How many containers the document lists that could not be read; 0 in a sound document, 1 when the list
   * itself could not be read. Above 0, a sum over `containers` is not the pod's.
   */
  readonly unreadableContainers: number;
  /** CPU time of the pod's cgroup, or the sum of its containers where that cgroup was not found. */
  readonly cpu?: CpuStats | undefined;
  /** Memory of the pod's cgroup, or the sum of its containers where that cgroup was not found. */
  readonly memory?: MemoryStats | undefined;
  /** Input and output. */
  readonly io?: IoStats | undefined;
  /** Network of the pod, or of the node for a pod on the host's network. */
  readonly network?: NetworkStats | undefined;
  /** Volumes that were measured. JSON key `volume`. */
  readonly volumeStats?: readonly VolumeStats[] | undefined;
  /** Writable layers, logs and emptyDir volumes together. JSON key `ephemeral-storage`. */
  readonly ephemeralStorage?: FsStats | undefined;
  /** Processes of the pod. JSON key `process_stats`. */
  readonly processStats?: ProcessStats | undefined;
  /** Swap. */
  readonly swap?: SwapStats | undefined;
}
