import { cpus, loadavg, totalmem } from "node:os";
import type { Machine } from "./bench-result.ts";

/** This machine, as far as figures depend on it. */
export function thisMachine(): Machine {
  const processors = cpus();
  return {
    platform: process.platform,
    architecture: process.arch,
    processors: processors.length,
    processor: processors[0]?.model ?? "unknown",
    memoryGibibytes: Math.round(totalmem() / 2 ** 30),
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}
