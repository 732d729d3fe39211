import type { NodeMetricsObject, NodeObject, PodMetricsObject, PodObject } from "./objects.ts";

/**
 * A node and its kubelet. The functions are called for every request, with the cluster's time in epoch milliseconds;
 * replace them to say something else.
 */
export interface WorldNode {
  readonly name: string;
  object: () => NodeObject;
  /** What metrics-server says; undefined when it has no sample. */
  metrics: (now: number) => NodeMetricsObject | undefined;
  /** Text of `/stats/summary`; undefined when the kubelet has none (404). */
  summary: (now: number, onlyCpuAndMemory: boolean) => string | undefined;
  /** Text of `/metrics/resource`; undefined when the kubelet has none (404). */
  resourceMetrics: (now: number) => string | undefined;
}

/** A pod. As for a node, replace the functions to change it. */
export interface WorldPod {
  readonly namespace: string;
  readonly name: string;
  object: () => PodObject;
  /** What metrics-server says; undefined when it has no sample or the pod is not running. */
  metrics: (now: number) => PodMetricsObject | undefined;
}

/** All that the API server knows. The arrays may be changed at any time, in any order. */
export interface World {
  nodes: WorldNode[];
  pods: WorldPod[];
  /** Namespaces that exist although no pod is in them. */
  namespaces: string[];
}

/** The node of that name. */
export function findNode(world: World, name: string): WorldNode | undefined {
  return world.nodes.find((node) => node.name === name);
}

/** The pod of that name. */
export function findPod(world: World, namespace: string, name: string): WorldPod | undefined {
  return world.pods.find((pod) => pod.name === name && pod.namespace === namespace);
}

/** Changes a Node object for good: later requests see it. */
export function editNode(node: WorldNode, edit: (object: NodeObject) => void): void {
  const object = node.object();
  edit(object);
  node.object = () => object;
}

/**
 * Changes a Pod object for good. Like metrics-server, its metrics take their labels from it and end when it is no longer
 * running.
 */
export function editPod(pod: WorldPod, edit: (object: PodObject) => void): void {
  const object = pod.object();
  edit(object);
  pod.object = () => object;
  pod.metrics = followPod(pod, pod.metrics);
}

/** Quantities as a test writes them; `timestamp` and `window` have defaults. */
export interface Usage {
  readonly cpu?: string;
  readonly memory?: string;
  readonly [resource: string]: string | undefined;
}

/**
 * A node made from ready documents.
 *
 * @param usage - its NodeMetrics; without it metrics-server has no sample
 * @param summary - what its kubelet answers; without it the kubelet answers 404
 */
export function staticNode(object: NodeObject, usage?: Usage, summary?: string): WorldNode {
  return {
    name: object.metadata.name,
    object: () => object,
    metrics: (now) => usage && { metadata: measured(object.metadata, now), ...sample(now), usage: definedOf(usage) },
    summary: () => summary,
    resourceMetrics: () => undefined,
  };
}

/**
 * A pod made from a ready document.
 *
 * @param usage - usage by container name; without it metrics-server has no sample
 */
export function staticPod(object: PodObject, usage?: Readonly<Record<string, Usage>>): WorldPod {
  const pod: WorldPod = {
    namespace: object.metadata.namespace,
    name: object.metadata.name,
    object: () => object,
    metrics: (now) =>
      usage && {
        metadata: { ...measured(object.metadata, now), namespace: object.metadata.namespace },
        ...sample(now),
        containers: Object.entries(usage).map(([name, used]) => ({ name, usage: definedOf(used) })),
      },
  };
  pod.metrics = followPod(pod, pod.metrics);

  return pod;
}

function followPod(pod: WorldPod, metrics: WorldPod["metrics"]): WorldPod["metrics"] {
  return (now) => {
    const { metadata, status } = pod.object();
    const found = status.phase === "Running" ? metrics(now) : undefined;
    const { labels: _, ...rest } = found?.metadata ?? { namespace: pod.namespace, name: pod.name };

    return found && { ...found, metadata: { ...rest, ...labelsOf(metadata.labels) } };
  };
}

const labelsOf = (labels: Record<string, string> | undefined): { labels?: Record<string, string> } =>
  labels ? { labels } : {};

function measured(metadata: NodeObject["metadata"], now: number): NodeObject["metadata"] {
  return { name: metadata.name, creationTimestamp: seconds(now), ...labelsOf(metadata.labels) };
}

const sample = (now: number): { timestamp: string; window: string } => ({
  timestamp: seconds(now - 10_000),
  window: "15s",
});

function definedOf(usage: Usage): Record<string, string> {
  return Object.fromEntries(Object.entries(usage).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** RFC 3339 to the second, as Kubernetes writes times. */
export function seconds(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
