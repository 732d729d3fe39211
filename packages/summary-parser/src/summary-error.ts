import type { Issue } from "./issue.ts";
import type { Issues } from "./result.ts";

/** Thrown by `parseSummary` when there is no usable document. */
export class SummaryError extends Error {
  override readonly name = "SummaryError";
  /** What was wrong, the reason first. */
  readonly issues: readonly Issue[];

  constructor({ issues }: Issues) {
    super(issues.map((issue) => issue.message).join("\n"));
    this.issues = issues;
  }
}
