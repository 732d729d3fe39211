import { readFileSync } from "node:fs";
import type { BenchResult } from "./bench-result.ts";

/**
 * Reads what an earlier bench wrote.
 *
 * @throws Error when the file is something else
 */
export function readResult(file: string): BenchResult {
  const result: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (typeof result !== "object" || result === null || !("scenarios" in result) || !Array.isArray(result.scenarios))
    throw new Error(`${file}: not a result of the bench: expected "scenarios"`);
  return result as BenchResult;
}
