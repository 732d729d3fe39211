import { grouped } from "../../grouped.ts";
import type { RunningPod } from "../../objects/cluster-objects.ts";
import { type Scene, since } from "../../scene/scene.ts";
import { type Check, seenIn } from "../check.ts";

/** So many names are said. */
const NAMED = 5;

/**
 * Which running pods the list lacks: those of nodes without metrics go without saying, young ones are excused. Where a
 * container does not run, nobody failed to scrape it.
 */
export const podList: Check = (scene) => {
  const { podMetrics, objects, nodeMetrics } = scene.evidence;
  const running = objects.runningPods;
  if (podMetrics?.value === undefined || running?.value === undefined) return [];
  if (podMetrics.truncated || running.truncated || nodeMetrics?.value?.length === 0) return [];

  const listed = new Set(podMetrics.value.map(({ namespace, name }) => `${namespace}/${name}`));
  const missing = running.value.filter((pod) => !listed.has(`${pod.namespace}/${pod.name}`) && !isExcused(scene, pod));
  const stopped = missing.filter(({ notRunning }) => notRunning !== undefined);
  const silent = missing.filter(({ notRunning }) => notRunning === undefined);
  const byNode = grouped(silent, ({ node = "" }) => node);
  return [
    ...(stopped.length === 0
      ? []
      : [seenIn("data", podMetrics, "pod-container-not-running", `no metrics of ${named(stopped, stoppedName)}`)]),
    ...[...byNode].map(([node, pods]) => {
      const seen = `no metrics of ${pods.length} of the running pods: ${named(pods, podName)}`;
      return seenIn("data", podMetrics, "pod-metrics-missing", seen, node === "" ? [] : [node]);
    }),
  ];
};

const podName = ({ namespace, name }: RunningPod): string => `${namespace}/${name}`;

const stoppedName = (pod: RunningPod): string => `${podName(pod)} (container ${pod.notRunning})`;

const named = (pods: readonly RunningPod[], name: (pod: RunningPod) => string): string => {
  const more = pods.length > NAMED ? ` and ${pods.length - NAMED} more` : "";
  return `${pods.slice(0, NAMED).map(name).join(", ")}${more}`;
};

const isExcused = (scene: Scene, { node, startTime }: RunningPod): boolean => {
  const withoutMetrics = node !== undefined && scene.freshNodes.size > 0 && !scene.freshNodes.has(node);
  return withoutMetrics || since(startTime, scene.now) < 2 * scene.resolution;
};
