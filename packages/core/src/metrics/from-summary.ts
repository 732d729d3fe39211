import type { ContainerStats, PodStats, Summary } from "@kubectl-metrics/summary-parser";
import type { NodeMetrics, Window } from "./node-metrics.ts";
import type { ContainerMetrics, PodMetrics } from "./pod-metrics.ts";
import { podSample } from "./pod-sample.ts";
import { KUBELET_WINDOW, kubeletCpu, swapUsage, workingSet } from "./summary-readings.ts";
import { usageOf } from "./unavailable.ts";

const KUBELET_MAXIMUM: Window = { milliseconds: KUBELET_WINDOW, kind: "kubelet-maximum" };

/**
 * What the node of a summary uses, with the CPU rate that the kubelet made itself.
 *
 * The kubelet does not say over which time; `window` is the longest that it can
 * be, 30 s, as metrics-server 0.3 served it. What the summary does not tell, or
 * can't be right, is listed in `unavailable`.
 *
 * @param summary - a kubelet's summary, or its node part
 * @see kubelet pkg/apis/stats/v1alpha1/types.go `NodeStats`; metrics-server 0.3 `kubernetesCadvisorWindow`
 */
export function nodeMetricsFromSummary(summary: Pick<Summary, "node">): NodeMetrics {
  const { nodeName, startTime, cpu, memory, swap } = summary.node;
  const { usage, unavailable } = usageOf(kubeletCpu(cpu, startTime), workingSet(memory), swapUsage(swap));
  const window = usage.cpu === undefined ? undefined : KUBELET_MAXIMUM;
  return { name: nodeName, timestamp: cpu?.time ?? memory?.time, window, usage, unavailable };
}

/**
 * What the pods of a summary use, with the CPU rates that the kubelet made itself.
 *
 * Every container that the kubelet reports is there, init and sidecar containers
 * included; it does not report terminated ones.
 *
 * @param summary - a kubelet's summary
 * @returns the pods in the order of the summary
 * @see kubelet pkg/apis/stats/v1alpha1/types.go `PodStats`; metrics-server 0.3 `kubernetesCadvisorWindow`
 */
export function podMetricsFromSummary(summary: Summary): readonly PodMetrics[] {
  return summary.pods.map((pod) => podMetrics(pod, summary.node.nodeName));
}

function podMetrics({ podRef, containers, unreadableContainers }: PodStats, node: string): PodMetrics {
  const { namespace, name, uid } = podRef;
  const measured = containers.map(containerMetrics);
  return { namespace, name, uid, node, ...podSample(measured), containers: measured, unreadableContainers };
}

function containerMetrics({ name, startTime, cpu, memory, swap }: ContainerStats): ContainerMetrics {
  const { usage, unavailable } = usageOf(kubeletCpu(cpu, startTime), workingSet(memory), swapUsage(swap));
  const window = usage.cpu === undefined ? undefined : KUBELET_MAXIMUM;
  return { name, timestamp: cpu?.time ?? memory?.time, window, usage, unavailable };
}
