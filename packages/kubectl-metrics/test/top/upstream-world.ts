import { staticNode, staticPod, type Usage, type World, type WorldNode } from "@kubectl-metrics/fake-cluster";
import { nodeObject, podObject, worldOf } from "../support/objects.ts";

/** Both versions that kubectl's tests run with. */
export const VERSIONS = ["v1", "v1beta1"] as const;

/** What every NodeMetrics and PodMetrics of kubectl's tests holds beside CPU and memory; nobody prints it. */
const storage = "7Gi";

interface UpstreamNode {
  readonly name: string;
  readonly used: Usage & { readonly swap: string };
  readonly allocatable: Record<string, string>;
  readonly swapCapacity: number;
  readonly labels?: Record<string, string>;
}

/** @see kubectl pkg/cmd/top/top_test.go `testNodeV1beta1MetricsData` */
const NODES: readonly UpstreamNode[] = [
  {
    name: "node1",
    used: { cpu: "1m", memory: "2Mi", swap: "1Mi" },
    allocatable: { cpu: "10m", memory: "20Mi" },
    swapCapacity: 10 * 2 ** 30,
    labels: { key: "value" },
  },
  {
    name: "node2",
    used: { cpu: "5m", memory: "6Mi", swap: "2Mi" },
    allocatable: { cpu: "50m", memory: "60Mi" },
    swapCapacity: 20 * 2 ** 30,
  },
  {
    name: "node3",
    used: { cpu: "3m", memory: "4Mi", swap: "0" },
    allocatable: { cpu: "30m", memory: "40Mi" },
    swapCapacity: 30 * 2 ** 30,
  },
];

/** The nodes of kubectl's tests, with or without swap. */
export const upstreamNodes = (hasSwap: boolean): World => worldOf(NODES.map((node) => upstreamNode(node, hasSwap)));

function upstreamNode({ name, used, allocatable, swapCapacity, labels }: UpstreamNode, hasSwap: boolean): WorldNode {
  const nodeInfo = hasSwap ? { swap: { capacity: swapCapacity } } : {};
  const all = { ...used, storage };
  const { swap: _, ...withoutSwap } = all;
  return staticNode(nodeObject(name, { allocatable, nodeInfo }, labels), hasSwap ? all : withoutSwap);
}

/** @see kubectl pkg/cmd/top/top_pod_test.go `testV1beta1PodMetricsData` */
const PODS: Readonly<Record<string, Readonly<Record<string, Usage>>>> = {
  pod1: {
    "container1-1": { cpu: "1m", memory: "2Mi", swap: "1Mi", storage },
    "container1-2": { cpu: "4m", memory: "5Mi", swap: "3Mi", storage },
  },
  pod2: {
    "container2-1": { cpu: "7m", memory: "8Mi", storage },
    "container2-2": { cpu: "10m", memory: "11Mi", storage },
    "container2-3": { cpu: "13m", memory: "14Mi", storage },
  },
  pod3: { "container3-1": { cpu: "7m", memory: "8Mi", swap: "3Mi", storage } },
};

/**
 * The pods of kubectl's tests.
 *
 * @param namespaces - of pod1, pod2 and pod3
 */
export function upstreamPods(namespaces: readonly [string, string, string]): World {
  const pods = Object.entries(PODS).map(([name, containers], index) => {
    const node = index === 0 ? "node-a" : "node-b";
    const labels: Record<string, string> = index === 0 ? { key: "value" } : {};
    const object = podObject(namespaces[index] ?? "", name, { node, labels, containers: Object.keys(containers) });
    return staticPod(object, containers);
  });
  return worldOf([], pods);
}
