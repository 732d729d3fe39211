import type { Report } from "../report.ts";
import type { SwapStats } from "../stats/memory-stats.ts";
import { readCounter, readObject, readTime } from "./read.ts";

/** Reads the `swap` block of a node, pod or container. */
export function decodeSwap(value: unknown, report: Report): SwapStats | undefined {
  const raw = readObject<SwapStats>(value, "swap", report);
  if (raw === undefined) return undefined;

  report.enter("swap");
  const swap = {
    time: readTime(raw.time, "time", report),
    swapAvailableBytes: readCounter(raw.swapAvailableBytes, "swapAvailableBytes", report),
    swapUsageBytes: readCounter(raw.swapUsageBytes, "swapUsageBytes", report),
  };
  report.leave();
  return swap;
}
