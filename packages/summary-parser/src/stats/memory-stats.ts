import type { EpochMilliseconds } from "./epoch-milliseconds.ts";
import type { PsiStats } from "./psi-stats.ts";

/**
 * Memory of a node, pod or container.
 *
 * @see kubelet pkg/apis/stats/v1alpha1/types.go `MemoryStats`
 */
export interface MemoryStats {
  /** When the block was sampled. */
  readonly time?: EpochMilliseconds | undefined;
  /** Limit less working set, in bytes. Absent where there is no memory limit; a node always has it. */
  readonly availableBytes?: number | undefined;
  /** All memory in use, the file cache included, in bytes. */
  readonly usageBytes?: number | undefined;
  /** Usage less the inactive file cache, in bytes: what `kubectl top` and the eviction manager count. */
  readonly workingSetBytes?: number | undefined;
  /** Anonymous memory and swap cache, in bytes. Absent on Windows. */
  readonly rssBytes?: number | undefined;
  /** Minor page faults since the start, a count. Absent on Windows. */
  readonly pageFaults?: number | undefined;
  /** Major page faults since the start, a count. Absent on Windows. */
  readonly majorPageFaults?: number | undefined;
  /** Pressure on memory. */
  readonly psi?: PsiStats | undefined;
}

/**
 * Swap of a node, pod or container (kubelet 1.28 and later, Linux).
 *
 * @see kubelet pkg/apis/stats/v1alpha1/types.go `SwapStats`
 */
export interface SwapStats {
  /** When the block was sampled. */
  readonly time?: EpochMilliseconds | undefined;
  /** Swap that is still free for it, in bytes. */
  readonly swapAvailableBytes?: number | undefined;
  /** Swap in use, in bytes. */
  readonly swapUsageBytes?: number | undefined;
}
