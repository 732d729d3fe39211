import type { Report } from "../report.ts";
import type { RuntimeStats } from "../stats/fs-stats.ts";
import { decodeFs } from "./fs.ts";
import { readObject } from "./read.ts";

/** Reads the `runtime` block of a node. */
export function decodeRuntime(value: unknown, report: Report): RuntimeStats | undefined {
  const raw = readObject<RuntimeStats>(value, "runtime", report);
  if (raw === undefined) return undefined;

  report.enter("runtime");
  const runtime = {
    imageFs: decodeFs(raw.imageFs, "imageFs", report),
    containerFs: decodeFs(raw.containerFs, "containerFs", report),
  };
  report.leave();
  return runtime;
}
