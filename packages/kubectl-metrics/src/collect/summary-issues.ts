import type { Failure } from "@kubectl-metrics/core";
import type { Issues } from "@kubectl-metrics/summary-parser";

/**
 * What was wrong with a summary as at most one failure: a document without a
 * usable part is "unreadable", one that lost parts of itself "partly-unreadable".
 */
export function summaryIssues(result: Issues & { readonly ok: boolean }, node: string): readonly Failure[] {
  const first = result.ok ? result.issues[0] : result.issues.at(-1);
  if (first === undefined) return [];
  const more = result.issues.length + result.omittedIssues - 1;
  return [
    {
      step: "summary",
      subject: node,
      reason: result.ok ? "partly-unreadable" : "unreadable",
      message: `the summary of node ${node} is not as it should be: ${first.message}${more > 0 ? `, and ${more} more` : ""}`,
    },
  ];
}
