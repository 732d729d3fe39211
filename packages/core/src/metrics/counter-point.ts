import type { ContainerStats } from "@kubectl-metrics/summary-parser";
import type { CpuPoint } from "./cpu-rate.ts";
import type { UnavailableReason } from "./usage.ts";

/** What a CPU counter is read of: a container or a node. */
export type Counter = Pick<ContainerStats, "startTime" | "cpu">;

/** A counter of 0 has not been measured yet; metrics-server does not store it. */
export function pointOf({ startTime, cpu }: Counter): CpuPoint | UnavailableReason {
  if (cpu?.usageCoreNanoSeconds === undefined) return "not-reported";
  if (cpu.usageCoreNanoSeconds === 0) return "zero-counter";
  if (cpu.time === undefined) return "no-timestamp";
  return { timestamp: cpu.time, startTime, usageCoreNanoSeconds: cpu.usageCoreNanoSeconds };
}
