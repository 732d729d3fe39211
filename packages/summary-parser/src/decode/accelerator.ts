import type { Report } from "../report.ts";
import type { AcceleratorStats } from "../stats/container-stats.ts";
import { readCounter, readString, requireObject } from "./read.ts";

/** Reads one item of a container's `accelerators`. */
export function decodeAccelerator(value: unknown, index: number, report: Report): AcceleratorStats | undefined {
  const raw = requireObject<AcceleratorStats>(value, index, report, "field");
  if (raw === undefined) return undefined;

  report.enter(index);
  const accelerator = {
    make: readString(raw.make, "make", report),
    model: readString(raw.model, "model", report),
    id: readString(raw.id, "id", report),
    memoryTotal: readCounter(raw.memoryTotal, "memoryTotal", report),
    memoryUsed: readCounter(raw.memoryUsed, "memoryUsed", report),
    dutyCycle: readCounter(raw.dutyCycle, "dutyCycle", report),
  };
  report.leave();
  return accelerator;
}
