import type { Report } from "../report.ts";
import type { IoStats } from "../stats/psi-stats.ts";
import { decodePsi } from "./psi.ts";
import { readObject, readTime } from "./read.ts";

/** Reads the `io` block of a node, pod or container. */
export function decodeIo(value: unknown, report: Report): IoStats | undefined {
  const raw = readObject<IoStats>(value, "io", report);
  if (raw === undefined) return undefined;

  report.enter("io");
  const io = { time: readTime(raw.time, "time", report), psi: decodePsi(raw.psi, report) };
  report.leave();
  return io;
}
