import type { LiveSummary, NodeObject, SummaryMetrics } from "@kubectl-metrics/core";

/** What a command wants to know, derived from its arguments and its columns. */
export interface CollectRequest {
  readonly kind: "nodes" | "pods" | "containers";
  /** Objects asked for by name; empty: all. */
  readonly names: readonly string[];
  /** The namespace of pods; undefined: all namespaces. */
  readonly namespace: string | undefined;
  /** In canonical form. */
  readonly labelSelector: string | undefined;
  readonly fieldSelector: string | undefined;
  /** Whether rows need core/v1 nodes: their allocatable, and those without metrics. */
  readonly needsNodes: boolean;
  /** Whether rows need core/v1 pods: their node, and those without metrics. */
  readonly needsPods: boolean;
  readonly protobuf: boolean;
  /** Whether a view of pods wants the metrics of nodes too; without them it does, and says so. */
  readonly withNodeMetrics?: boolean | undefined;
  /** How long the Metrics API may say nothing, in milliseconds; absent: as long as any server. */
  readonly metricsSilence?: number | undefined;
}

/** `--source`. */
export type SourceChoice = "auto" | "metrics-api" | "summary";

/** What a node uses, and its pods where they were parsed. */
export type Measure = (node: string, summary: LiveSummary) => SummaryMetrics;

/** How to collect from a cluster. */
export interface CollectOptions {
  readonly source: SourceChoice;
  /** Read when everything has arrived, so that no sample is of the future. */
  readonly now: () => number;
  /** `--request-timeout` in milliseconds, 0 for none. */
  readonly requestTimeout: number;
  /** Told how many of how many kubelets have answered. */
  readonly onProgress: (done: number, total: number) => void;
  /** The list of nodes, where somebody has it already; absent: it is read. */
  readonly knownNodes?: readonly NodeObject[] | undefined;
  /** Makes metrics of a summary; absent: with the rates that the kubelet made itself. */
  readonly measure?: Measure | undefined;
}

/** The path segment of a namespace's resources; "" for all namespaces. */
export const namespacePath = (request: CollectRequest): string =>
  request.namespace === undefined ? "" : `/namespaces/${encodeURIComponent(request.namespace)}`;
