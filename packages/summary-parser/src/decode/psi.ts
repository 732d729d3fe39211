import type { Report } from "../report.ts";
import type { PsiData, PsiStats } from "../stats/psi-stats.ts";
import { readCounter, readObject, readPercent } from "./read.ts";

/** Reads `full` or `some` of a pressure block. */
function decodePsiData(value: unknown, key: "full" | "some", report: Report): PsiData | undefined {
  const raw = readObject<PsiData>(value, key, report);
  if (raw === undefined) return undefined;

  report.enter(key);
  const data = {
    total: readCounter(raw.total, "total", report),
    avg10: readPercent(raw.avg10, "avg10", report),
    avg60: readPercent(raw.avg60, "avg60", report),
    avg300: readPercent(raw.avg300, "avg300", report),
  };
  report.leave();
  return data;
}

/** Reads the `psi` block of cpu, memory or io. */
export function decodePsi(value: unknown, report: Report): PsiStats | undefined {
  const raw = readObject<PsiStats>(value, "psi", report);
  if (raw === undefined) return undefined;

  report.enter("psi");
  const psi = { full: decodePsiData(raw.full, "full", report), some: decodePsiData(raw.some, "some", report) };
  report.leave();
  return psi;
}
