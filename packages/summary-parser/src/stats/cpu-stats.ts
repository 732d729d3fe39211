import type { EpochMilliseconds } from "./epoch-milliseconds.ts";
import type { PsiStats } from "./psi-stats.ts";

/**
 * CPU time of a node, pod or container.
 *
 * @see kubelet pkg/apis/stats/v1alpha1/types.go `CPUStats`
 */
export interface CpuStats {
  /** When the block was sampled; the moment that a rate of two readings must be divided by. */
  readonly time?: EpochMilliseconds | undefined;
  /**
   * Usage over the kubelet's own window, in nanocores (10^9 = one core).
   *
   * Absent on a fresh container until the kubelet took two samples; some runtimes report 0 at first.
   */
  readonly usageNanoCores?: number | undefined;
  /**
   * CPU time used since the start, in core-nanoseconds; it only grows until a restart.
   *
   * Above 2^53 (104 days of one core) it is off by at most 64 ns, until 2^60, where it is refused.
   */
  readonly usageCoreNanoSeconds?: number | undefined;
  /** Pressure on the CPU. */
  readonly psi?: PsiStats | undefined;
}
