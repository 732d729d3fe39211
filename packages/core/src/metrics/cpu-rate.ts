import type { EpochMilliseconds, Milliseconds, NanoCores } from "../quantity/units.ts";
import type { UnavailableReason } from "./usage.ts";

/**
 * One reading of a cumulative CPU counter.
 *
 * @see metrics-server pkg/storage/types.go `MetricsPoint`
 */
export interface CpuPoint {
  /** When the counter was read, by the clock of the node. */
  readonly timestamp: EpochMilliseconds;
  /** When the counter began to count. Absent: not known, so a restart shows only as a decrease. */
  readonly startTime?: EpochMilliseconds | undefined;
  /** CPU time used since then, in core-nanoseconds. */
  readonly usageCoreNanoSeconds: number;
}

/**
 * A rate with the time that it covers, or the reason why there is none.
 *
 * @see metrics-server pkg/storage/types.go `resourceUsage`
 */
export type CpuRate =
  | { readonly ok: true; readonly usage: NanoCores; readonly window: Milliseconds }
  | { readonly ok: false; readonly reason: UnavailableReason };

/**
 * Average CPU usage between two readings of the same counter.
 *
 * Truncates to whole nanocores, as metrics-server does. Above 2^53 ns (104 days
 * of one core) a reading is off by at most 64 ns until 2^60, far below the
 * millicore that `top` prints.
 *
 * @param last - the newer point
 * @param previous - the older point
 * @returns usage in nanocores over `window`, or the reason there is none: `restarted`, `start-time-decreased`,
 * `counter-decreased`, `same-reading` (both points have one timestamp) or `no-elapsed-time`
 * @see metrics-server `resourceUsage` in `pkg/storage/types.go`, `podStorage.Store` in `pkg/storage/pod.go`
 */
export function cpuRate(last: CpuPoint, previous: CpuPoint): CpuRate {
  if (last.startTime !== undefined) {
    if (last.startTime >= previous.timestamp) return { ok: false, reason: "restarted" };
    if (previous.startTime !== undefined && last.startTime < previous.startTime) {
      return { ok: false, reason: "start-time-decreased" };
    }
  }
  if (last.usageCoreNanoSeconds < previous.usageCoreNanoSeconds) return { ok: false, reason: "counter-decreased" };

  const window = last.timestamp - previous.timestamp;
  if (window === 0) return { ok: false, reason: "same-reading" };
  if (window < 0) return { ok: false, reason: "no-elapsed-time" };
  return rateOver(last.usageCoreNanoSeconds - previous.usageCoreNanoSeconds, window);
}

/**
 * Average CPU usage since the counter began to count.
 *
 * @param point - a point with a start time before its timestamp
 * @param age - the time between the two, in milliseconds
 */
export function rateSinceStart(point: CpuPoint, age: Milliseconds): CpuRate {
  return rateOver(point.usageCoreNanoSeconds, age);
}

function rateOver(used: number, window: Milliseconds): CpuRate {
  return { ok: true, usage: Math.trunc((used * 1000) / window), window };
}
