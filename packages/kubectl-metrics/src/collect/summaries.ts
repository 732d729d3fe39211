import {
  type Failure,
  type NodeMetrics,
  nodeMetricsFromSummary,
  type PodMetrics,
  podMetricsFromSummary,
} from "@kubectl-metrics/core";
import { safeParseNodeStats, safeParseSummary } from "@kubectl-metrics/summary-parser";
import type { ApiClient } from "../cluster/api-client.ts";
import { isApiError } from "../cluster/api-error.ts";
import { getSummary } from "../cluster/summary-request.ts";
import type { Measure } from "./request.ts";
import { summaryIssues } from "./summary-issues.ts";

/** How many kubelets are asked at the same time. */
const IN_FLIGHT = 16;

/** A kubelet answers from memory; one that takes longer is not going to, in milliseconds. */
const SUMMARY_TIMEOUT = 10_000;

/** Metrics with the CPU rates that the kubelet made itself. */
const kubeletsOwn: Measure = (_, { node, pods = [] }) => ({
  node: nodeMetricsFromSummary({ node }),
  pods: podMetricsFromSummary({ node, pods }),
});

/** What to read of the kubelets, and who watches. */
export interface SummariesRequest {
  readonly nodes: readonly string[];
  /** False: the nodes' own figures alone, without parsing their pods. */
  readonly pods: boolean;
  /** Which of a node's pods to keep, so that what nobody asked for is not held in memory. */
  readonly keep: (pod: PodMetrics) => boolean;
  /** `--request-timeout` in milliseconds, 0 for none. */
  readonly timeout: number;
  readonly onProgress: (done: number) => void;
  /** Makes metrics of a summary; absent: with the rates that the kubelet made itself. */
  readonly measure?: Measure | undefined;
}

/** What the kubelets said, beside those that said nothing. */
export interface Summaries {
  readonly nodeMetrics: readonly NodeMetrics[];
  readonly podMetrics: readonly PodMetrics[];
  readonly failures: readonly Failure[];
}

interface Collected {
  readonly nodeMetrics: NodeMetrics[];
  readonly podMetrics: PodMetrics[];
  readonly failures: Failure[];
}

/**
 * Reads the summaries of nodes, a bounded number at a time; each is parsed when it
 * arrives and only its metrics are kept. One kubelet's failure costs its own rows.
 */
export async function readSummaries(client: ApiClient, request: SummariesRequest): Promise<Summaries> {
  const collected: Collected = { nodeMetrics: [], podMetrics: [], failures: [] };
  const waiting = request.nodes.values();
  let done = 0;
  const worker = async (): Promise<void> => {
    for (const node of waiting) {
      await readOne(client, node, request, collected);
      done += 1;
      request.onProgress(done);
    }
  };
  await Promise.all(Array.from({ length: Math.min(IN_FLIGHT, request.nodes.length) }, worker));
  return collected;
}

async function readOne(
  client: ApiClient,
  node: string,
  request: SummariesRequest,
  collected: Collected,
): Promise<void> {
  try {
    const text = await getSummary(client, node, request.timeout > 0 ? request.timeout : SUMMARY_TIMEOUT);
    if (request.pods) addSummary(text, node, request, collected);
    else addNodeStats(text, node, request, collected);
  } catch (error) {
    if (!isApiError(error) || error.failure === "cancelled") throw error;
    collected.failures.push({ step: "summary", subject: node, reason: error.failure, message: error.message });
  }
}

function addNodeStats(
  text: string,
  node: string,
  { measure = kubeletsOwn }: SummariesRequest,
  collected: Collected,
): void {
  const result = safeParseNodeStats(text);
  collected.failures.push(...summaryIssues(result, node));
  // The node that was asked is the node that answered, whatever name its document gives.
  if (result.ok) collected.nodeMetrics.push({ ...measure(node, { node: result.node }).node, name: node });
}

function addSummary(text: string, node: string, request: SummariesRequest, collected: Collected): void {
  const result = safeParseSummary(text);
  collected.failures.push(...summaryIssues(result, node));
  if (!result.ok) return;
  const { measure = kubeletsOwn } = request;
  const metrics = measure(node, result.summary);
  collected.nodeMetrics.push({ ...metrics.node, name: node });
  for (const pod of metrics.pods) {
    if (request.keep(pod)) collected.podMetrics.push({ ...pod, node });
  }
}
