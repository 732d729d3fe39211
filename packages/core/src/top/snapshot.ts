import type { NodeMetrics } from "../metrics/node-metrics.ts";
import type { PodMetrics } from "../metrics/pod-metrics.ts";
import type { NodeObject } from "../objects/node-object.ts";
import type { PodObject } from "../objects/pod-object.ts";
import type { EpochMilliseconds } from "../quantity/units.ts";

/** Where usage was read from. */
export type Source = "metrics-api" | "summary" | "file";

/** A step that failed beside the data that was read all the same. */
export interface Failure {
  /** What was being read: "metrics-api", "summary", "nodes", "pods" or "file". */
  readonly step: "metrics-api" | "summary" | "nodes" | "pods" | "file";
  /** The node, file or object that the step was about, if it was about one. */
  readonly subject?: string | undefined;
  /** A word for programs: "forbidden", "timeout", "not-found", "unreadable", … */
  readonly reason: string;
  /** A sentence for people: what, where, expected and got. Without secrets. */
  readonly message: string;
}

/**
 * Everything that was read at one moment, as plain data: what comes before makes
 * one, what comes after reads one, and a file can hold one.
 */
export interface Snapshot {
  readonly source: Source;
  /** The served version, such as "metrics.k8s.io/v1beta1"; absent unless `source` is "metrics-api". */
  readonly apiVersion?: string | undefined;
  readonly takenAt: EpochMilliseconds;
  /** Absent: not asked for, or not permitted (then `failures` says so). */
  readonly nodes?: readonly NodeObject[] | undefined;
  readonly pods?: readonly PodObject[] | undefined;
  readonly nodeMetrics?: readonly NodeMetrics[] | undefined;
  readonly podMetrics?: readonly PodMetrics[] | undefined;
  readonly failures: readonly Failure[];
}
