import type { CpuCurve } from "./counter.ts";
import { coreNanoSeconds } from "./counter.ts";
import type { NodePlan } from "./node-plan.ts";
import type { PodPlan } from "./pod-plan.ts";

/** How often the kubelet looks, and metrics-server scrapes. */
export const RESOLUTION_MS = 15_000;
/** metrics-server scrapes a little after the kubelet's sample and serves it a little later still. */
const SCRAPE_DELAY_MS = 7_000;
const SYSTEM_CORES = 0.03;
const SYSTEM_BYTES = 209_715_200;

/** The newest sample of the node's kubelet at `now`; each node has a beat of its own. Epoch milliseconds. */
export function kubeletSampleAt(node: NodePlan, now: number): number {
  const offset = (node.index * 1_733) % RESOLUTION_MS;

  return Math.floor((now - offset) / RESOLUTION_MS) * RESOLUTION_MS + offset;
}

/** The newest sample that metrics-server serves at `now`: the kubelet's, or the one before. */
export function servedSampleAt(node: NodePlan, now: number): number {
  return kubeletSampleAt(node, now - SCRAPE_DELAY_MS);
}

/** CPU of the kubelet, the container runtime and the rest of the system. */
export function systemCurve(node: NodePlan): CpuCurve {
  return { nanoCores: Math.round(node.cores * SYSTEM_CORES * 1e9), startedAt: node.startedAt, phase: 0.5 };
}

/** Working set of the system without the pods, in bytes. */
export const systemBytes = (node: NodePlan): number => SYSTEM_BYTES + node.index * 4096;

/** Cumulative CPU of the whole node: the system and every running container. */
export function nodeCoreNanoSeconds(node: NodePlan, pods: readonly PodPlan[], time: number): number {
  return coreNanoSeconds(systemCurve(node), time) + sum(pods.map((pod) => podCoreNanoSeconds(pod, time)));
}

/** Cumulative CPU of a pod. */
export function podCoreNanoSeconds(pod: PodPlan, time: number): number {
  return sum(pod.containers.map((container) => coreNanoSeconds(container.cpu, time)));
}

/** Working set of a pod, in bytes. */
export function podBytes(pod: PodPlan): number {
  return sum(pod.containers.map((container) => container.workingSetBytes));
}

/** Working set of the whole node, in bytes. */
export function nodeBytes(node: NodePlan, pods: readonly PodPlan[]): number {
  return systemBytes(node) + sum(pods.map(podBytes));
}

/** Adds up. */
export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
