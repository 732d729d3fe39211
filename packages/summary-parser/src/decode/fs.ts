import type { Report } from "../report.ts";
import type { FsStats } from "../stats/fs-stats.ts";
import { readCounter, readObject, readTime } from "./read.ts";

/** Reads a file system at `key`. */
export function decodeFs(value: unknown, key: string, report: Report): FsStats | undefined {
  const raw = readObject<FsStats>(value, key, report);
  if (raw === undefined) return undefined;

  report.enter(key);
  const fs = {
    time: readTime(raw.time, "time", report),
    availableBytes: readCounter(raw.availableBytes, "availableBytes", report),
    capacityBytes: readCounter(raw.capacityBytes, "capacityBytes", report),
    usedBytes: readCounter(raw.usedBytes, "usedBytes", report),
    inodesFree: readCounter(raw.inodesFree, "inodesFree", report),
    inodes: readCounter(raw.inodes, "inodes", report),
    inodesUsed: readCounter(raw.inodesUsed, "inodesUsed", report),
  };
  report.leave();
  return fs;
}
