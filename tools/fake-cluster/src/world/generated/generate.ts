import { ordered } from "../ordered.ts";
import type { World, WorldNode, WorldPod } from "../world.ts";
import { nodeMetrics, podMetrics } from "./metrics.ts";
import { nodeLabels, nodeObject } from "./node-object.ts";
import { type NodePlan, nodePlan } from "./node-plan.ts";
import { type GenerateOptions, type GeneratePlan, planOf } from "./options.ts";
import { podLabels, podObject } from "./pod-object.ts";
import { type PodPlan, podName, podPlan } from "./pod-plan.ts";
import { resourceMetricsText } from "./resource-metrics.ts";
import { summaryText } from "./summary.ts";

/**
 * Makes up a cluster. Every document is written when it is asked for, from numbers that only depend on the options and
 * the time, so that a summary, `/metrics/resource` and the Metrics API agree, and 150,000 pods cost a few names in memory.
 */
export function generateWorld(options: GenerateOptions): World {
  const plan = planOf(options);
  const nodes = Array.from({ length: plan.nodes }, (_, index) => nodePlan(plan, index));

  return {
    nodes: nodes.map((node) => generatedNode(plan, node)),
    // In the order of the API server's lists, so that it need not sort a large world for every request.
    pods: ordered(
      nodes.flatMap((node) => Array.from({ length: plan.podsPerNode }, (_, index) => generatedPod(plan, node, index))),
      ({ namespace, name }) => `${namespace}/${name}`,
    ),
    namespaces: ["default", "kube-node-lease", "kube-public", "kube-system"],
  };
}

function generatedNode(plan: GeneratePlan, node: NodePlan): WorldNode {
  const pods = (): PodPlan[] => Array.from({ length: plan.podsPerNode }, (_, index) => podPlan(plan, node, index));
  const running = (): PodPlan[] => pods().filter(({ phase }) => phase === "Running");

  return {
    name: node.name,
    object: () => nodeObject(node, plan.nodeBytes),
    metrics: (now) => nodeMetrics(node, running(), nodeLabels(node), now),
    summary: (now, onlyCpuAndMemory) => summaryText(node, pods(), now, onlyCpuAndMemory),
    resourceMetrics: (now) => resourceMetricsText(node, pods(), now),
  };
}

function generatedPod(plan: GeneratePlan, node: NodePlan, index: number): WorldPod {
  const named = podName(plan, node, index);
  const decided = (): PodPlan => podPlan(plan, node, index, named);

  return {
    namespace: named.namespace,
    name: named.name,
    object: () => podObject(node, decided()),
    metrics: (now) => podMetrics(node, decided(), podLabels(named), now),
  };
}
