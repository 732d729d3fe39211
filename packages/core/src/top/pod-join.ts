import type { PodMetrics } from "../metrics/pod-metrics.ts";
import type { PodObject } from "../objects/pod-object.ts";
import { availableByNode, failedNodes, NOTHING_AVAILABLE, type RowOptions } from "./availability.ts";
import { podFinder } from "./pod-finder.ts";
import type { Available, MissingReason } from "./row.ts";
import type { Snapshot } from "./snapshot.ts";

/** What is known of one pod: its metrics, its object, or both. */
export type JoinedPod =
  | {
      readonly metrics: PodMetrics;
      readonly pod: PodObject | undefined;
      readonly node: string | undefined;
      readonly available: Available;
    }
  | {
      readonly missing: MissingReason;
      readonly pod: PodObject;
      readonly node: string | undefined;
      readonly available: Available;
    };

/**
 * Joins metrics with pods, and calls `visit` for each pod that has metrics or is running.
 *
 * Metrics that carry the uid of another pod are those of a pod that was replaced
 * during the read: its successor has none.
 *
 * @param visit - called for all metrics in their order, then for running pods without any
 */
export function joinPods(snapshot: Snapshot, options: RowOptions, visit: (joined: JoinedPod) => void): void {
  const pods = snapshot.pods ?? [];
  const available = availableByNode(snapshot, options);
  const fates = visitMeasured(snapshot.podMetrics ?? [], pods, available, visit);

  const failed = failedNodes(snapshot);
  for (const [index, pod] of pods.entries()) {
    if (fates[index] === MEASURED) continue;
    const missing = fates[index] === REPLACED ? "replaced" : reasonOf(pod, failed);
    if (missing !== undefined) visit({ missing, pod, node: pod.node, available: availableOn(available, pod.node) });
  }
}

const MEASURED = 1;
const REPLACED = 2;

/** Visits all metrics but those of replaced pods, and tells of each pod what became of it. */
function visitMeasured(
  podMetrics: readonly PodMetrics[],
  pods: readonly PodObject[],
  available: ReadonlyMap<string, Available>,
  visit: (joined: JoinedPod) => void,
): Uint8Array {
  const fates = new Uint8Array(pods.length);
  const indexOf = podFinder(pods);
  for (const metrics of podMetrics) {
    const index = indexOf(metrics.namespace, metrics.name);
    const pod = pods[index];
    if (pod !== undefined && isReplaced(metrics, pod)) {
      // While a pod ends, a node may report it beside its successor.
      if (fates[index] !== MEASURED) fates[index] = REPLACED;
      continue;
    }
    if (pod !== undefined) fates[index] = MEASURED;
    const node = metrics.node ?? pod?.node;
    visit({ metrics, pod, node, available: availableOn(available, node) });
  }
  return fates;
}

function availableOn(available: ReadonlyMap<string, Available>, node: string | undefined): Available {
  return (node === undefined ? undefined : available.get(node)) ?? NOTHING_AVAILABLE;
}

/** Only what runs uses something: a pod that waits or is done lacks nothing. */
function reasonOf(pod: PodObject, failed: ReadonlySet<string>): MissingReason | undefined {
  if (pod.phase !== "Running") return undefined;
  return pod.node !== undefined && failed.has(pod.node) ? "node-failed" : "no-metrics";
}

function isReplaced(metrics: PodMetrics, pod: PodObject): boolean {
  return isUuid(metrics.uid) && isUuid(pod.uid) && metrics.uid !== pod.uid;
}

/** A kubelet calls a static pod by a hash; the uid of its mirror in the API is another one. */
function isUuid(uid: string | undefined): boolean {
  return uid?.includes("-") === true;
}

/** The containers that run but that the metrics say nothing of. */
export function unmeasuredContainers(metrics: PodMetrics, pod: PodObject | undefined): readonly string[] {
  let unmeasured = NO_NAMES;
  for (const name of pod?.runningContainers ?? NO_NAMES) {
    if (!isMeasured(metrics, name)) unmeasured = [...unmeasured, name];
  }
  return unmeasured;
}

function isMeasured(metrics: PodMetrics, name: string): boolean {
  for (const container of metrics.containers) if (container.name === name) return true;
  return false;
}

const NO_NAMES: readonly string[] = [];
