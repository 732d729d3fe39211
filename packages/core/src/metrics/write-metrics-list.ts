import { formatCpuQuantity } from "../quantity/cpu.ts";
import { formatMemoryQuantity } from "../quantity/memory.ts";
import { formatGoDuration } from "./go-duration.ts";
import type {
  MetricsListJson,
  MetricsVersion,
  NodeMetricsJson,
  PodMetricsJson,
  SampleJson,
  UsageJson,
} from "./metrics-json.ts";
import type { NodeMetrics, Sample } from "./node-metrics.ts";
import type { PodMetrics } from "./pod-metrics.ts";
import { formatRfc3339 } from "./rfc3339.ts";
import type { Usage } from "./usage.ts";

/**
 * A list to write, beside what could not go into it.
 *
 * @see metrics-server pkg/storage, which leaves out what it could not measure
 */
export interface WrittenList<List, Metrics> {
  /** Plain JSON. */
  readonly list: List;
  /** What is left out because its cpu or memory is not known; each says why in `unavailable`. */
  readonly omitted: readonly Metrics[];
}

/**
 * Writes a NodeMetricsList that kubectl reads.
 *
 * The API demands both cpu and memory, and kubectl prints a missing one as 0, so
 * a node that lacks one is left out of the list, as metrics-server does, and is
 * returned beside it.
 *
 * @param metrics - what nodes use
 * @param version - the version to write
 * @see k8s.io/metrics pkg/apis/metrics/v1beta1/types.go `NodeMetricsList`; metrics-server pkg/storage/node.go
 */
export function writeNodeMetricsList(
  metrics: readonly NodeMetrics[],
  version: MetricsVersion,
): WrittenList<MetricsListJson<"NodeMetricsList", NodeMetricsJson>, NodeMetrics> {
  const items: NodeMetricsJson[] = [];
  const omitted: NodeMetrics[] = [];
  for (const node of metrics) {
    const usage = usageJson(node.usage);
    if (usage === undefined) omitted.push(node);
    else {
      const metadata = { name: node.name, ...(node.labels && { labels: node.labels }) };
      items.push({ kind: "NodeMetrics", apiVersion: version, metadata, ...sampleJson(node), usage });
    }
  }
  return { list: { kind: "NodeMetricsList", apiVersion: version, metadata: {}, items }, omitted };
}

/**
 * Writes a PodMetricsList that kubectl reads.
 *
 * A pod of which a container lacks cpu or memory, or could not be read, is left
 * out of the list, as metrics-server does, since kubectl would print its sum
 * without it; it is returned beside the list.
 *
 * @param metrics - what pods use
 * @param version - the version to write
 * @see k8s.io/metrics pkg/apis/metrics/v1beta1/types.go `PodMetricsList`; metrics-server pkg/scraper/client/resource/decode.go
 */
export function writePodMetricsList(
  metrics: readonly PodMetrics[],
  version: MetricsVersion,
): WrittenList<MetricsListJson<"PodMetricsList", PodMetricsJson>, PodMetrics> {
  const items: PodMetricsJson[] = [];
  const omitted: PodMetrics[] = [];
  for (const pod of metrics) {
    const containers = containersJson(pod);
    if (containers === undefined) omitted.push(pod);
    else {
      const { namespace, name, labels } = pod;
      const metadata = { name, namespace, ...(labels && { labels }) };
      items.push({ kind: "PodMetrics", apiVersion: version, metadata, ...sampleJson(pod), containers });
    }
  }
  return { list: { kind: "PodMetricsList", apiVersion: version, metadata: {}, items }, omitted };
}

function containersJson(pod: PodMetrics): PodMetricsJson["containers"] | undefined {
  const containers: PodMetricsJson["containers"][number][] = [];
  for (const { name, usage } of pod.containers) {
    const written = usageJson(usage);
    if (written === undefined) return undefined;
    containers.push({ name, usage: written });
  }
  return pod.unreadableContainers === 0 ? containers : undefined;
}

function usageJson({ cpu, memory, swap }: Usage): UsageJson | undefined {
  if (cpu === undefined || memory === undefined) return undefined;
  return {
    cpu: formatCpuQuantity(cpu),
    memory: formatMemoryQuantity(memory),
    ...(swap !== undefined && { swap: formatMemoryQuantity(swap) }),
  };
}

function sampleJson({ timestamp, window }: Sample): SampleJson {
  return {
    timestamp: timestamp === undefined ? null : formatRfc3339(timestamp),
    window: formatGoDuration(window?.milliseconds ?? 0),
  };
}
