import { readFileSync } from "node:fs";

/**
 * Exports of the two libraries that lack a docblock: API Extractor marks each in its report.
 *
 * @returns a line for each, with its report's name
 */
export function undocumentedExports(reports: readonly string[]): readonly string[] {
  return reports.flatMap((report) =>
    readFileSync(report, "utf8")
      .split("\n")
      .filter((line) => line.includes("(undocumented)"))
      .map((line) => `${report}: ${line.trim()}`),
  );
}

/** The API reports of the repository. */
export const apiReports: readonly string[] = [
  "packages/summary-parser/summary-parser.api.md",
  "packages/core/core.api.md",
];
