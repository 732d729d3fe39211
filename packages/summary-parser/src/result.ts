import type { Issue } from "./issue.ts";
import type { NodeStats } from "./stats/node-stats.ts";
import type { Summary } from "./stats/summary.ts";

/** What was wrong with a document. */
export interface Issues {
  /** The first 100 issues, in the order of reading, which is the order in which the kubelet writes. */
  readonly issues: readonly Issue[];
  /** How many more there were. */
  readonly omittedIssues: number;
}

/** Nothing could be read; the one issue says why, with `lost: "document"`. */
export interface Unreadable extends Issues {
  /** Tells the two results apart. */
  readonly ok: false;
}

/** A summary, whole or without the parts that `issues` names; or the reason why there is none. */
export type SummaryResult = SummaryReadable | Unreadable;

/** A document that could be read. */
export interface SummaryReadable extends Issues {
  /** Tells the two results apart. */
  readonly ok: true;
  /** What could be read. */
  readonly summary: Summary;
}

/** The node's own part of a summary, or the reason why there is none. */
export type NodeStatsResult = NodeStatsReadable | Unreadable;

/** A document whose `node` could be read. */
export interface NodeStatsReadable extends Issues {
  /** Tells the two results apart. */
  readonly ok: true;
  /** What could be read of the node. */
  readonly node: NodeStats;
}
