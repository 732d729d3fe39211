import { readFileSync } from "node:fs";
import { parseSummary, type Summary } from "@kubectl-metrics/summary-parser";
import {
  type NodeMetrics,
  type NodeObject,
  type PodMetrics,
  type PodObject,
  readNode,
  readNodeMetricsList,
  readPod,
  readPodMetricsList,
} from "../../src/index.ts";

/** Kubernetes 1.34.4, metrics-server 0.9.0, two nodes; fixtures/README.md says how it was recorded. */
const FOLDER = new URL("../../../../fixtures/kubernetes-1.34.4/", import.meta.url);

function read(path: string): string {
  return readFileSync(new URL(path, FOLDER), "utf8");
}

function items<T>(path: string, readItem: (value: unknown) => T | undefined): readonly T[] {
  const list: { items: unknown[] } = JSON.parse(read(path));
  return list.items.map(readItem).filter((item) => item !== undefined);
}

/** The cells of each line that `kubectl top` printed, without the header. */
export function printed(path: string): readonly (readonly string[])[] {
  const lines = read(`top/${path}`).trimEnd().split("\n");
  return lines.slice(1).map((line) => line.trim().split(/\s+/));
}

/** The recorded nodes. */
export const nodes: readonly NodeObject[] = items("api/nodes.json", readNode);

/** The recorded pods. */
export const pods: readonly PodObject[] = items("api/pods.json", readPod);

/** What metrics-server served before kubectl printed, and after. */
export const nodeMetrics: readonly NodeMetrics[] = readNodeMetricsList(
  JSON.parse(read("api/metrics.nodes.json")),
).metrics;

/** What metrics-server served before kubectl printed. */
export const podMetrics: readonly PodMetrics[] = readPodMetricsList(JSON.parse(read("api/metrics.pods.json"))).metrics;

/** The summaries of both nodes, read in the second before. */
export const summaries: readonly Summary[] = ["node1", "node2"].map((node) =>
  parseSummary(read(`kubelet/${node}.summary.json`)),
);

/** The same, straight from the kubelets, 0.3 s later. */
export const directSummaries: readonly Summary[] = ["node1", "node2"].map((node) =>
  parseSummary(read(`kubelet/${node}.direct.summary.json`)),
);
