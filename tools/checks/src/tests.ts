import { mkdirSync, rmSync } from "node:fs";
import { type Counts, readCounts } from "./counts.ts";
import { run } from "./run.ts";

const REPORT = ".cache/vitest.json";

/**
 * Runs every test, with the coverage of the pure packages.
 *
 * @param executable - on which the tests of commands run once more
 * @returns the counts, as `readCounts` has them
 */
export async function runTests(executable: string | undefined): Promise<Counts> {
  mkdirSync(".cache", { recursive: true });
  rmSync(REPORT, { force: true });
  const { code } = await run(
    "vitest",
    ["run", "--coverage", "--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`],
    { show: true, env: executable === undefined ? {} : { KUBECTL_METRICS_EXECUTABLE: executable } },
  );
  return readCounts(REPORT, code);
}
