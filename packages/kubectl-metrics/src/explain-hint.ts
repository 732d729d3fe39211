import type { Failure } from "@kubectl-metrics/core";

/**
 * How to learn more of a failure of the Metrics API, behind its message: the finding that its own words name, or what finds
 * out. Who may not read knows why.
 */
export function explainHint({ reason, rule }: Pick<Failure, "reason" | "rule">): string {
  if (reason === "forbidden") return "";
  if (rule === undefined) return "; to find out why: kubectl metrics explain-errors";
  return `; what to do: kubectl metrics explain-errors --rule ${rule}`;
}
