import type { EpochMilliseconds, Milliseconds, NanoCores } from "../quantity/units.ts";
import { type Counter, pointOf } from "./counter-point.ts";
import { type CpuPoint, cpuRate } from "./cpu-rate.ts";
import type { Window } from "./node-metrics.ts";
import { KUBELET_WINDOW, kubeletCpu, plausibleCpu } from "./summary-readings.ts";
import type { UnavailableReason } from "./usage.ts";

/**
 * A CPU rate and the time it covers, or why there is none.
 *
 * @see metrics-server pkg/storage/types.go `resourceUsage`
 */
export interface LiveCpu {
  /** Nanocores, or why they are not known. */
  readonly reading: NanoCores | UnavailableReason | undefined;
  /** Absent when there is no rate. */
  readonly window: Window | undefined;
}

/**
 * The newest point of a counter that is read again and again, and what it came to.
 *
 * @see metrics-server pkg/storage/types.go `MetricsPoint`
 */
export interface LiveCounter {
  /** As the kubelet has it. */
  readonly point: CpuPoint;
  /** When the point was first seen, by the clock of whoever read. */
  readonly seenAt: EpochMilliseconds;
  /** How much earlier it may have been there to be seen. */
  readonly lateness: Milliseconds;
  /** The rate that ends at the point. */
  readonly cpu: LiveCpu;
}

/** When a counter is read, and when it was read before. */
export interface ReadingTimes {
  readonly readAt: EpochMilliseconds;
  readonly previousReadAt: EpochMilliseconds | undefined;
}

/** How old the newest sample can be: minikube's kubelet looks every five minutes. */
const OLDEST_SAMPLE = 300_000;

/** No kubelet looks more often than this; two samples that are nearer tell of a clock that was set back. */
const SHORTEST_WINDOW = 500;

/** What a request may take longer than the one before, without a clock being wrong. */
const CLOCK_TOLERANCE = 5_000;

/**
 * The CPU rate of a counter that is read again and again.
 *
 * Between two points it is the exact rate over their own timestamps. A point that was
 * there before is not a new one: its rate stays. A first point has only the kubelet's own
 * rate. A restart, a decrease, and a clock that was set while it was watched have none.
 *
 * @param last - the counter as it is now
 * @param before - what this function returned for it the last time
 * @returns the rate, and what to hand in the next time; nothing to hand in where there is no counter
 */
export function liveCounter(
  last: Counter,
  before: LiveCounter | undefined,
  times: ReadingTimes,
): { readonly cpu: LiveCpu; readonly counter: LiveCounter | undefined } {
  const point = pointOf(last);
  if (typeof point === "string") return { cpu: kubeletsOwn(last), counter: undefined };
  if (before !== undefined && before.point.timestamp === point.timestamp) return { cpu: before.cpu, counter: before };

  const lateness =
    before === undefined || times.previousReadAt === undefined
      ? OLDEST_SAMPLE
      : Math.min(Math.max(0, times.readAt - times.previousReadAt), OLDEST_SAMPLE);
  const seen = { point, seenAt: times.readAt, lateness };
  const cpu = before === undefined ? kubeletsOwn(last) : rateBetween(seen, before);
  return { cpu, counter: { ...seen, cpu } };
}

function kubeletsOwn({ cpu, startTime }: Counter): LiveCpu {
  const reading = kubeletCpu(cpu, startTime);
  const isKnown = typeof reading === "number";
  return { reading, window: isKnown ? { milliseconds: KUBELET_WINDOW, kind: "kubelet-maximum" } : undefined };
}

type Seen = Omit<LiveCounter, "cpu">;

function rateBetween(last: Seen, before: Seen): LiveCpu {
  const rate = cpuRate(last.point, before.point);
  if (!rate.ok) return { reading: rate.reason, window: undefined };
  if (isClockStep(last, before, rate.window)) return { reading: "clock-stepped", window: undefined };
  const reading = plausibleCpu(rate.usage);
  if (typeof reading !== "number") return { reading, window: undefined };
  return { reading, window: { milliseconds: rate.window, kind: "measured" } };
}

/**
 * Between two samples as much time passes by the node's clock as by the reader's, give or
 * take how late each was seen. Where it does not, one of the clocks was set, and a rate
 * would be too high or too low.
 */
function isClockStep(last: Seen, before: Seen, window: Milliseconds): boolean {
  const elapsed = last.seenAt - before.seenAt;
  if (window < SHORTEST_WINDOW) return true;
  return Math.abs(window - elapsed) > last.lateness + before.lateness + CLOCK_TOLERANCE;
}
