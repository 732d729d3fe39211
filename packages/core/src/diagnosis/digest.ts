import type { Summary } from "@kubectl-metrics/summary-parser";
import { podMetricsFromSummary } from "../metrics/from-summary.ts";
import { formatGoDuration } from "../metrics/go-duration.ts";
import type { NodeMetrics, Sample } from "../metrics/node-metrics.ts";
import type { PodMetrics } from "../metrics/pod-metrics.ts";
import { formatRfc3339 } from "../metrics/rfc3339.ts";
import type { Resource } from "../metrics/usage.ts";
import type { MetricsDigest, SummaryDigest } from "./evidence.ts";

/** Names of pods without usage that are kept. */
const MAX_NAMED = 20;

/** What checks need of a node's metrics. */
export const nodeMetricsDigest = (metrics: NodeMetrics): MetricsDigest => ({
  name: metrics.name,
  ...sampleTexts(metrics),
  zeroCpu: metrics.usage.cpu === 0,
  zeroMemory: metrics.usage.memory === 0,
});

/** What checks need of a pod's metrics. A pod of which no container is known is not zero. */
export function podMetricsDigest(metrics: PodMetrics): MetricsDigest {
  const isZero = (resource: Resource): boolean =>
    metrics.containers.length > 0 && metrics.containers.every(({ usage }) => usage[resource] === 0);
  return {
    namespace: metrics.namespace,
    name: metrics.name,
    ...sampleTexts(metrics),
    zeroCpu: isZero("cpu"),
    zeroMemory: isZero("memory"),
  };
}

const sampleTexts = ({ timestamp, window }: Sample): Pick<MetricsDigest, "timestamp" | "window"> => ({
  timestamp: timestamp === undefined ? undefined : formatRfc3339(timestamp),
  window: window === undefined ? undefined : formatGoDuration(window.milliseconds),
});

/**
 * What checks need of a kubelet's summary. A counter that is not there is not zero.
 *
 * @param node - the node that was asked, whatever name its document gives
 */
export function summaryDigest(summary: Summary, node: string): SummaryDigest {
  const { cpu, memory } = summary.node;
  const without = podMetricsFromSummary(summary).filter(
    ({ containers }) => !containers.some(({ usage }) => usage.cpu !== undefined && usage.memory !== undefined),
  );
  return {
    node,
    cpuTime: cpu?.time === undefined ? undefined : formatRfc3339(cpu.time),
    nodeCpuZero: cpu?.usageCoreNanoSeconds === 0,
    nodeMemoryZero: memory?.workingSetBytes === 0,
    pods: summary.pods.length,
    podsWithoutUsage: without.slice(0, MAX_NAMED).map(({ namespace, name }) => `${namespace}/${name}`),
  };
}
