import type { Report } from "../report.ts";
import type { PodReference, PodStats } from "../stats/pod-stats.ts";
import { decodePod } from "./pod.ts";
import { readArray } from "./read.ts";
import { Unique } from "./unique.ts";

/** One text for namespace, name and uid that no other three can have, whatever characters are in them. */
const identity = ({ namespace, name, uid = "" }: PodReference): string =>
  `${namespace.length}:${namespace}${name.length}:${name}${uid}`;

/**
 * Reads `pods`. Null, which Go writes for an empty list, is empty; no key at all is an issue, since every kubelet
 * writes it.
 *
 * Two pods of one name are two pods when their uid differs; of two that agree in that too the later started is kept.
 */
export function decodePods(value: unknown, report: Report): readonly PodStats[] {
  if (value === undefined) report.add("missing-field", "pods", "an array", value, "pod");
  const list = readArray(value, "pods", report, "pod");
  if (list === undefined) return [];

  report.enter("pods");
  const unique = new Unique<PodStats>();
  for (let index = 0; index < list.length; index++) {
    const pod = decodePod(list[index], index, report);
    if (pod === undefined) continue;

    const dropped = unique.add(identity(pod.podRef), pod, index);
    if (dropped !== undefined) report.add("duplicate", dropped, "each pod once", pod.podRef.name, "pod");
  }
  report.leave();
  return unique.all();
}
