import type { EpochMilliseconds } from "./epoch-milliseconds.ts";

/**
 * How long tasks waited for a resource: one line of a kernel pressure file.
 *
 * @see kubelet pkg/apis/stats/v1alpha1/types.go `PSIData`
 */
export interface PsiData {
  /** Time spent waiting since the cgroup was made, in nanoseconds. */
  readonly total?: number | undefined;
  /** Share of the last 10 seconds spent waiting, in percent, 0 to 100. */
  readonly avg10?: number | undefined;
  /** Share of the last 60 seconds spent waiting, in percent, 0 to 100. */
  readonly avg60?: number | undefined;
  /** Share of the last 300 seconds spent waiting, in percent, 0 to 100. */
  readonly avg300?: number | undefined;
}

/**
 * Pressure stall information of one resource (kubelet 1.33 and later, on a kernel that counts it).
 *
 * @see kubelet pkg/apis/stats/v1alpha1/types.go `PSIStats`
 */
export interface PsiStats {
  /** All tasks that could run waited. */
  readonly full?: PsiData | undefined;
  /** At least one task waited. */
  readonly some?: PsiData | undefined;
}

/**
 * Input and output. Carries pressure only.
 *
 * @see kubelet pkg/apis/stats/v1alpha1/types.go `IOStats`
 */
export interface IoStats {
  /** When the block was sampled. */
  readonly time?: EpochMilliseconds | undefined;
  /** Pressure on input and output. */
  readonly psi?: PsiStats | undefined;
}
