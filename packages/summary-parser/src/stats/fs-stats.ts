import type { EpochMilliseconds } from "./epoch-milliseconds.ts";

/**
 * A file system, or the part of one that a container or volume uses.
 *
 * @see kubelet pkg/apis/stats/v1alpha1/types.go `FsStats`
 */
export interface FsStats {
  /** When the block was sampled. */
  readonly time?: EpochMilliseconds | undefined;
  /** Free for ordinary users, in bytes. */
  readonly availableBytes?: number | undefined;
  /** Size of the whole file system, in bytes; 0 happens, and a percentage of it is then undefined. */
  readonly capacityBytes?: number | undefined;
  /** Used by the thing that this block describes, in bytes. */
  readonly usedBytes?: number | undefined;
  /** Inodes that are free in the file system, a count. */
  readonly inodesFree?: number | undefined;
  /** Inodes of the whole file system, a count. */
  readonly inodes?: number | undefined;
  /** Inodes used by the thing that this block describes, a count. */
  readonly inodesUsed?: number | undefined;
}

/**
 * File systems of the container runtime.
 *
 * @see kubelet pkg/apis/stats/v1alpha1/types.go `RuntimeStats`
 */
export interface RuntimeStats {
  /** Where images are kept. */
  readonly imageFs?: FsStats | undefined;
  /** Where the writable layers of containers are kept (kubelet 1.29 and later). */
  readonly containerFs?: FsStats | undefined;
}
