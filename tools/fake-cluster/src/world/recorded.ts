import { parseFixture, readFixture } from "./fixtures.ts";
import type { NodeMetricsObject, NodeObject, PodMetricsObject, PodObject } from "./objects.ts";
import type { World, WorldNode, WorldPod } from "./world.ts";

interface List<T> {
  readonly items: readonly T[];
}

/** When the tables of `kubectl top` were recorded, in epoch milliseconds. */
export const RECORDED_AT: number = Date.parse("2026-11-23T16:35:55.600Z");

/** The recorded cluster: two nodes, frozen at the moment in which `kubectl top` was asked. */
export function recordedWorld(): World {
  const nodeMetrics = byName(parseFixture<List<NodeMetricsObject>>("api/metrics.nodes.json").items);
  const podMetrics = byName(parseFixture<List<PodMetricsObject>>("api/metrics.pods.json").items);

  return {
    nodes: parseFixture<List<NodeObject>>("api/nodes.json").items.map((node) => recordedNode(node, nodeMetrics)),
    pods: parseFixture<List<PodObject>>("api/pods.json").items.map((pod) => recordedPod(pod, podMetrics)),
    namespaces: ["default", "demo", "kube-node-lease", "kube-public", "kube-system", "other"],
  };
}

function recordedNode(object: NodeObject, metrics: ReadonlyMap<string, NodeMetricsObject>): WorldNode {
  const { name } = object.metadata;

  return {
    name,
    object: () => object,
    metrics: () => metrics.get(keyOf(object.metadata)),
    summary: (_now, only) => readFixture(`kubelet/${name}.summary${only ? ".only_cpu_and_memory" : ""}.json`),
    resourceMetrics: () => readFixture(`kubelet/${name}.metrics-resource.txt`),
  };
}

function recordedPod(object: PodObject, metrics: ReadonlyMap<string, PodMetricsObject>): WorldPod {
  const { namespace, name } = object.metadata;

  return { namespace, name, object: () => object, metrics: () => metrics.get(keyOf(object.metadata)) };
}

function byName<T extends { readonly metadata: NodeObject["metadata"] }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [keyOf(item.metadata), item]));
}

const keyOf = ({ namespace = "", name }: NodeObject["metadata"]): string => `${namespace}/${name}`;
