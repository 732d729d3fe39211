import type { Finding, Severity } from "@kubectl-metrics/core";

const WORDS: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  info: ["note", "notes"],
};

/** How many findings of each severity there are: "1 error, 2 warnings". Empty where there are none. */
export function countsText(findings: readonly Finding[]): string {
  return Object.entries(WORDS)
    .map(([severity, [one, many]]) => {
      const count = findings.filter((finding) => finding.severity === severity).length;
      return count === 0 ? "" : `${count} ${count === 1 ? one : many}`;
    })
    .filter((words) => words !== "")
    .join(", ");
}
