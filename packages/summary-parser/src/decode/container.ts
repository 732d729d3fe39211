import type { Report } from "../report.ts";
import type { ContainerStats } from "../stats/container-stats.ts";
import { decodeAccelerator } from "./accelerator.ts";
import { decodeCpu } from "./cpu.ts";
import { decodeFs } from "./fs.ts";
import { decodeIo } from "./io.ts";
import { decodeList } from "./list.ts";
import { decodeMemory } from "./memory.ts";
import { type Raw, readTime, requireObject, requireString } from "./read.ts";
import { decodeSwap } from "./swap.ts";
import { decodeUserDefinedMetric } from "./user-defined-metric.ts";

/** Reads one item of a list of containers, or undefined with an issue when it is not an object or has no name. */
export function decodeContainer(value: unknown, index: number, report: Report): ContainerStats | undefined {
  const raw = requireObject<ContainerStats>(value, index, report, "container");
  if (raw === undefined) return undefined;

  report.enter(index);
  const name = requireString(raw.name, "name", report, "container");
  const container = name === undefined ? undefined : decodeNamed(name, raw, report);
  report.leave();
  return container;
}

function decodeNamed(name: string, raw: Raw<ContainerStats>, report: Report): ContainerStats {
  return {
    name,
    startTime: readTime(raw.startTime, "startTime", report),
    cpu: decodeCpu(raw.cpu, report),
    memory: decodeMemory(raw.memory, report),
    io: decodeIo(raw.io, report),
    accelerators: decodeList(raw.accelerators, "accelerators", report, decodeAccelerator),
    rootfs: decodeFs(raw.rootfs, "rootfs", report),
    logs: decodeFs(raw.logs, "logs", report),
    userDefinedMetrics: decodeList(raw.userDefinedMetrics, "userDefinedMetrics", report, decodeUserDefinedMetric),
    swap: decodeSwap(raw.swap, report),
  };
}
