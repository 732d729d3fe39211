import type { Issue } from "./issue.ts";
import type { Issues } from "./result.ts";

/** Thrown by `parseSummary` when there is no usable document. */
export class SummaryError extends Error {
  /** Tells it from other errors, also where two copies of this package are loaded. */
  override readonly name = "SummaryError";
  /** Why nothing could be read: one issue with `lost: "document"`. */
  readonly issues: readonly Issue[];

  constructor({ issues }: Issues) {
    super(issues.map((issue) => issue.message).join("\n"));
    this.issues = issues;
  }
}
