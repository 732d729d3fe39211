/** CPU use of one thing over time: it swings around `nanoCores` with a period, so that every reading differs. */
export interface CpuCurve {
  /** Average use in nanocores. */
  readonly nanoCores: number;
  /** Epoch milliseconds at which the counter stood at zero. */
  readonly startedAt: number;
  /** Where in its period the swing starts, 0 to 1. */
  readonly phase: number;
}

const PERIOD_MS = 600_000;
const SWING = 0.2;

/**
 * Cumulative CPU time at `time`, never decreasing.
 *
 * @param time - epoch milliseconds
 * @returns whole core nanoseconds since the start; 0 before it
 */
export function coreNanoSeconds(curve: CpuCurve, time: number): number {
  const elapsed = time - curve.startedAt;
  if (elapsed <= 0) return 0;

  const swing = swingAt(curve, elapsed) - swingAt(curve, 0);

  return Math.floor((curve.nanoCores * (elapsed + swing)) / 1000);
}

/** The integral of the swing, in milliseconds. */
function swingAt({ phase }: CpuCurve, elapsed: number): number {
  const scale = PERIOD_MS / (2 * Math.PI);

  return -SWING * scale * Math.cos(elapsed / scale + phase * 2 * Math.PI);
}

/**
 * Average use between two times, as metrics-server computes it from two readings.
 *
 * @returns whole nanocores, truncated
 */
export function nanoCoresBetween(curve: CpuCurve, from: number, to: number): number {
  return Math.floor(((coreNanoSeconds(curve, to) - coreNanoSeconds(curve, from)) * 1000) / (to - from));
}
