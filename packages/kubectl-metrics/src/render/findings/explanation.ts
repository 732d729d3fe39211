import type { Finding, Sighting } from "@kubectl-metrics/core";

/** A failure that no rule knows. */
export interface Unrecognised extends Omit<Sighting, "ruleId"> {
  readonly count: number;
  /** There were too many kinds to tell apart: this is one of them, and the count is of all. */
  readonly isRest: boolean;
}

/** What a text comes to. */
export interface Explanation {
  /** Primary causes first, noise last. */
  readonly findings: readonly Finding[];
  /** Most frequent first. */
  readonly unrecognised: readonly Unrecognised[];
  readonly lines: number;
  /** Lines that were too long: only head and tail of them were looked at. */
  readonly cutLines: number;
}
