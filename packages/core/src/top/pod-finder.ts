import type { PodObject } from "../objects/pod-object.ts";

/** How far behind the pod found last the next one is looked for: pods without metrics in between are few. */
const LOOK_AHEAD = 4;

/**
 * Finds pods by namespace and name.
 *
 * The API and metrics-server list pods in the same order, so the next one is
 * nearly always close behind the last; only for other orders an index is built.
 * That is by namespace, then by name: no text made of the two can stand for two
 * pods, as `a-b/c` and `a/b-c` do where they are joined with a hyphen.
 *
 * @param pods - the pods, each once
 * @returns a function that gives the position of a pod, or -1
 */
export function podFinder(pods: readonly PodObject[]): (namespace: string, name: string) => number {
  let next = 0;
  let index: ReadonlyMap<string, ReadonlyMap<string, number>> | undefined;
  return (namespace, name) => {
    for (let at = next; at < next + LOOK_AHEAD; at += 1) {
      const pod = pods[at];
      if (pod === undefined) break;
      if (pod.name === name && pod.namespace === namespace) {
        next = at + 1;
        return at;
      }
    }

    index ??= indexPods(pods);
    const found = index.get(namespace)?.get(name) ?? -1;
    if (found >= 0) next = found + 1;
    return found;
  };
}

function indexPods(pods: readonly PodObject[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const index = new Map<string, Map<string, number>>();
  for (const [position, { namespace, name }] of pods.entries()) {
    const names = index.get(namespace);
    if (names === undefined) index.set(namespace, new Map([[name, position]]));
    else names.set(name, position);
  }
  return index;
}
