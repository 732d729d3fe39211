import { existsSync, readFileSync } from "node:fs";

/** How many tests passed and failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

interface Report {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
}

/**
 * What a JSON report of vitest comes to.
 *
 * @param file - the report; without one nothing was counted
 * @param code - vitest's exit code: a run that failed without a failed test (coverage, types, a crash) counts as one failure
 */
export function readCounts(file: string, code: number): Counts {
  const report = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Report) : {};
  const { numPassedTests = 0, numFailedTests = 0 } = report;
  return { passed: numPassedTests, failed: numFailedTests === 0 && code !== 0 ? 1 : numFailedTests };
}

/** The last line of a run of tests. */
export const countsLine = ({ passed, failed }: Counts): string => `${passed} passed, ${failed} failed`;
