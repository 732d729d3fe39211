import type { PodMetrics } from "../metrics/pod-metrics.ts";
import type { PodObject } from "../objects/pod-object.ts";
import { availableByNode, failedNodes, NOTHING_AVAILABLE, type RowOptions } from "./availability.ts";
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
 * By namespace, then by name: no text made of the two can stand for two pods, as
 * `a-b/c` and `a/b-c` do where they are joined with a hyphen.
 */
type PodIndex = Map<string, Map<string, PodObject>>;

/**
 * Joins metrics with pods, and calls `visit` for each pod that has metrics or is running.
 *
 * Metrics that carry the uid of another pod are those of a pod that was replaced
 * during the read: its successor has none.
 *
 * @param visit - called for all metrics in their order, then for running pods without any
 */
export function joinPods(snapshot: Snapshot, options: RowOptions, visit: (joined: JoinedPod) => void): void {
  const available = availableByNode(snapshot, options);
  const fates = visitMeasured(snapshot, available, visit);

  const failed = failedNodes(snapshot);
  for (const pod of snapshot.pods ?? []) {
    const missing = fates.get(pod) ?? reasonOf(pod, failed);
    if (missing === "measured" || missing === undefined) continue;
    visit({ missing, pod, node: pod.node, available: availableOn(available, pod.node) });
  }
}

/** Visits all metrics but those of replaced pods, and tells which pods had any. */
function visitMeasured(
  snapshot: Snapshot,
  available: ReadonlyMap<string, Available>,
  visit: (joined: JoinedPod) => void,
): ReadonlyMap<PodObject, "measured" | "replaced"> {
  const pods = indexPods(snapshot.pods ?? []);
  const fates = new Map<PodObject, "measured" | "replaced">();
  for (const metrics of snapshot.podMetrics ?? []) {
    const pod = pods.get(metrics.namespace)?.get(metrics.name);
    if (pod !== undefined && isReplaced(metrics, pod)) {
      // While a pod ends, a node may report it beside its successor.
      if (!fates.has(pod)) fates.set(pod, "replaced");
      continue;
    }
    if (pod !== undefined) fates.set(pod, "measured");
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

function indexPods(pods: readonly PodObject[]): PodIndex {
  const index: PodIndex = new Map();
  for (const pod of pods) {
    const names = index.get(pod.namespace);
    if (names === undefined) index.set(pod.namespace, new Map([[pod.name, pod]]));
    else names.set(pod.name, pod);
  }
  return index;
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
  if (pod === undefined) return NO_NAMES;
  let unmeasured: string[] | undefined;
  for (const name of pod.runningContainers) {
    if (!metrics.containers.some((container) => container.name === name)) {
      unmeasured ??= [];
      unmeasured.push(name);
    }
  }
  return unmeasured ?? NO_NAMES;
}

const NO_NAMES: readonly string[] = [];
