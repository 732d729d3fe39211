import { grouped } from "../../grouped.ts";
import type { RunningPod } from "../../objects/cluster-objects.ts";
import { type Scene, since } from "../../scene/scene.ts";
import { type Check, seenIn } from "../check.ts";

/** So many names are said. */
const NAMED = 5;

/** Which running pods the list lacks: those of nodes without metrics go without saying, young ones are excused. */
export const podList: Check = (scene) => {
  const { podMetrics, objects, nodeMetrics } = scene.evidence;
  const running = objects.runningPods;
  if (podMetrics?.value === undefined || running?.value === undefined) return [];
  if (podMetrics.truncated || running.truncated || nodeMetrics?.value?.length === 0) return [];

  const listed = new Set(podMetrics.value.map(({ namespace, name }) => `${namespace}/${name}`));
  const missing = running.value.filter((pod) => !listed.has(`${pod.namespace}/${pod.name}`) && !isExcused(scene, pod));
  const byNode = grouped(missing, ({ node = "" }) => node);
  return [...byNode].map(([node, pods]) => {
    const names = pods.slice(0, NAMED).map(({ namespace, name }) => `${namespace}/${name}`);
    const more = pods.length > NAMED ? ` and ${pods.length - NAMED} more` : "";
    const seen = `no metrics of ${pods.length} of the running pods: ${names.join(", ")}${more}`;
    return seenIn("data", podMetrics, "pod-metrics-missing", seen, node === "" ? [] : [node]);
  });
};

const isExcused = (scene: Scene, { node, startTime }: RunningPod): boolean => {
  const withoutMetrics = node !== undefined && scene.freshNodes.size > 0 && !scene.freshNodes.has(node);
  return withoutMetrics || since(startTime, scene.now) < 2 * scene.resolution;
};
