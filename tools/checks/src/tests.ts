import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { run } from "./run.ts";

/** How many tests passed and failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const REPORT = ".cache/vitest.json";

/**
 * Runs every test, with the coverage of the pure packages.
 *
 * @param executable - on which the tests of commands run once more
 * @returns the counts; a run that failed without a failed test (coverage, types, a crash) counts as one failure
 */
export async function runTests(executable: string | undefined): Promise<Counts> {
  mkdirSync(".cache", { recursive: true });
  rmSync(REPORT, { force: true });
  const { code } = await run(
    "vitest",
    ["run", "--coverage", "--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`],
    { show: true, env: executable === undefined ? {} : { KUBECTL_METRICS_EXECUTABLE: executable } },
  );
  const { numPassedTests = 0, numFailedTests = 0 } = existsSync(REPORT) ? readReport() : {};
  return { passed: numPassedTests, failed: numFailedTests === 0 && code !== 0 ? 1 : numFailedTests };
}

interface Report {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
}

const readReport = (): Report => JSON.parse(readFileSync(REPORT, "utf8")) as Report;
