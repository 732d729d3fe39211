import {
  type Failure,
  metricsFromReadings,
  type NodeMetrics,
  nodeMetricsFromSummary,
  type PodMetrics,
  podMetricsFromSummary,
} from "@kubectl-metrics/core";
import type { Summary, SummaryResult } from "@kubectl-metrics/summary-parser";
import { summaryIssues } from "../summary-issues.ts";

/** What saved summaries say. */
interface Measured {
  readonly nodeMetrics: readonly NodeMetrics[];
  readonly podMetrics: readonly PodMetrics[];
  readonly failures: readonly Failure[];
}

/**
 * Metrics of saved summaries. Two readings of one node give the exact rate between
 * them; one gives the kubelet's own.
 */
export function fromSummaries(results: readonly SummaryResult[]): Measured {
  const nodeMetrics: NodeMetrics[] = [];
  const podMetrics: PodMetrics[] = [];
  for (const readings of byNode(results).values()) {
    const [last, previous] = readings.toSorted((one, two) => takenAt(two) - takenAt(one));
    if (last === undefined) continue;
    const measured =
      previous === undefined || takenAt(previous) === takenAt(last)
        ? { node: nodeMetricsFromSummary(last), pods: podMetricsFromSummary(last) }
        : metricsFromReadings(last, previous);
    nodeMetrics.push(measured.node);
    podMetrics.push(...measured.pods);
  }
  return { nodeMetrics, podMetrics, failures: results.flatMap((result) => summaryIssues(result, nodeName(result))) };
}

const nodeName = (result: SummaryResult): string => (result.ok ? result.summary.node.nodeName : "");

function byNode(results: readonly SummaryResult[]): ReadonlyMap<string, readonly Summary[]> {
  const readings = new Map<string, Summary[]>();
  for (const result of results) {
    if (!result.ok) continue;
    const name = result.summary.node.nodeName;
    readings.set(name, [...(readings.get(name) ?? []), result.summary]);
  }
  return readings;
}

/** When a reading was taken, as far as it says: the newest of its samples of the node. */
const takenAt = (summary: Summary): number => summary.node.cpu?.time ?? summary.node.memory?.time ?? 0;
