import type { NodeMetrics } from "../metrics/node-metrics.ts";
import type { PodMetrics } from "../metrics/pod-metrics.ts";
import type { NodeObject } from "../objects/node-object.ts";
import type { PodObject } from "../objects/pod-object.ts";
import type { EpochMilliseconds } from "../quantity/units.ts";

/**
 * Where usage was read from.
 *
 * @see docs/architecture.md
 */
export type Source = "metrics-api" | "summary" | "file";

/**
 * A step that failed beside the data that was read all the same.
 *
 * @see docs/architecture.md
 */
export interface Failure {
  /** What was being read: "metrics-api", "summary", "nodes", "pods" or "file". */
  readonly step: "metrics-api" | "summary" | "nodes" | "pods" | "file";
  /** The node, file or object that the step was about, if it was about one. */
  readonly subject?: string | undefined;
  /** A word for programs: "forbidden", "timeout", "not-found", "unreadable", … */
  readonly reason: string;
  /** A sentence for people: what, where, expected and got. Without secrets. */
  readonly message: string;
  /** Id of the rule of `explain-errors` that explains it, where its own words name one cause. */
  readonly rule?: string | undefined;
}

/**
 * Everything that was read at one moment, as plain data: what comes before makes
 * one, what comes after reads one, and a file can hold one.
 *
 * @see docs/architecture.md
 */
export interface Snapshot {
  /** Where the usage was read from. */
  readonly source: Source;
  /** The served version, such as "metrics.k8s.io/v1beta1"; absent unless `source` is "metrics-api". */
  readonly apiVersion?: string | undefined;
  /** When the reading was finished, by the clock of whoever read. */
  readonly takenAt: EpochMilliseconds;
  /** The nodes, each once. Absent: not asked for, or not permitted (then `failures` says so). */
  readonly nodes?: readonly NodeObject[] | undefined;
  /** The pods, each once. Absent: not asked for, or not permitted (then `failures` says so). */
  readonly pods?: readonly PodObject[] | undefined;
  /** What nodes use. Absent: not asked for, or not to be had (then `failures` says so). */
  readonly nodeMetrics?: readonly NodeMetrics[] | undefined;
  /** What pods use. Absent: not asked for, or not to be had (then `failures` says so). */
  readonly podMetrics?: readonly PodMetrics[] | undefined;
  /** What could not be read, in the order that it failed in. */
  readonly failures: readonly Failure[];
}
