import type { Report } from "../report.ts";
import type { CpuStats } from "../stats/cpu-stats.ts";
import { decodePsi } from "./psi.ts";
import { readCounter, readObject, readTime } from "./read.ts";

/** Reads the `cpu` block of a node, pod or container. */
export function decodeCpu(value: unknown, report: Report): CpuStats | undefined {
  const raw = readObject<CpuStats>(value, "cpu", report);
  if (raw === undefined) return undefined;

  report.enter("cpu");
  const cpu = {
    time: readTime(raw.time, "time", report),
    usageNanoCores: readCounter(raw.usageNanoCores, "usageNanoCores", report),
    usageCoreNanoSeconds: readCounter(raw.usageCoreNanoSeconds, "usageCoreNanoSeconds", report),
    psi: decodePsi(raw.psi, report),
  };
  report.leave();
  return cpu;
}
