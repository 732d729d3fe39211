import type { Report } from "../report.ts";
import type { MemoryStats } from "../stats/memory-stats.ts";
import { decodePsi } from "./psi.ts";
import { readCounter, readObject, readTime } from "./read.ts";

/** Reads the `memory` block of a node, pod or container. */
export function decodeMemory(value: unknown, report: Report): MemoryStats | undefined {
  const raw = readObject<MemoryStats>(value, "memory", report);
  if (raw === undefined) return undefined;

  report.enter("memory");
  const memory = {
    time: readTime(raw.time, "time", report),
    availableBytes: readCounter(raw.availableBytes, "availableBytes", report),
    usageBytes: readCounter(raw.usageBytes, "usageBytes", report),
    workingSetBytes: readCounter(raw.workingSetBytes, "workingSetBytes", report),
    rssBytes: readCounter(raw.rssBytes, "rssBytes", report),
    pageFaults: readCounter(raw.pageFaults, "pageFaults", report),
    majorPageFaults: readCounter(raw.majorPageFaults, "majorPageFaults", report),
    psi: decodePsi(raw.psi, report),
  };
  report.leave();
  return memory;
}
