import type { Sighting } from "../../finding.ts";
import type { ContainerStatusReport, PodState } from "../../objects/workload.ts";
import { isReady, type Scene, since } from "../../scene/scene.ts";
import { type Check, type Place, seenIn, seenInText } from "../check.ts";

/** The rule of each reason why a container waits; `ContainerCreating` and `PodInitializing` pass by themselves. */
const WAITING: Readonly<Record<string, string>> = {
  ImagePullBackOff: "image-pull-failed",
  ErrImagePull: "image-pull-failed",
  ErrImageNeverPull: "image-pull-failed",
  InvalidImageName: "image-pull-failed",
  CrashLoopBackOff: "pod-crash-looping",
  CreateContainerConfigError: "pod-not-ready",
  CreateContainerError: "pod-not-ready",
  RunContainerError: "pod-not-ready",
};

/** Why pods of the workload do not serve. */
export const podStates: Check = (scene) =>
  scene.pods
    .filter(({ metadata }) => metadata.deletionTimestamp === undefined)
    .flatMap((pod) => {
      const listed = scene.evidence.objects.pods as Place;
      const place = { ...listed, path: `${listed.path}/${pod.metadata.name}` };
      return [
        ...scheduling(scene, place, pod),
        ...evicted(scene, place, pod),
        ...containers(place, pod),
        ...starting(scene, place, pod),
        ...notReady(place, pod),
      ];
    });

const scheduling = (scene: Scene, place: Place, { status }: PodState): readonly Sighting[] =>
  status.conditions
    .filter(({ type, status: value, message }) => type === "PodScheduled" && value === "False" && message !== undefined)
    .flatMap(({ message = "" }) => seenInText(scene, "workload", place, message, "scheduling-failed"));

/** Evicted pods stay listed beside those that took their place. */
const evicted = (scene: Scene, place: Place, { status }: PodState): readonly Sighting[] =>
  status.phase === "Failed" && status.message !== undefined && !scene.pods.some(isReady)
    ? seenInText(scene, "workload", place, status.message, "pod-not-ready")
    : [];

const containers = (place: Place, pod: PodState): readonly Sighting[] =>
  pod.status.containerStatuses.flatMap((container) => [...waiting(place, container), ...killed(place, container, pod)]);

const waiting = (place: Place, { name, state }: ContainerStatusReport): readonly Sighting[] => {
  const { reason = "", message = "" } = state.waiting ?? {};
  const rule = WAITING[reason];
  return rule === undefined
    ? []
    : [seenIn("workload", place, rule, `container ${name}: ${reason}${message === "" ? "" : `: ${message}`}`)];
};

/** The end of a run that memory ended. Of a pod that is ready again it is history. */
const killed = (
  place: Place,
  { name, state, lastState, restartCount }: ContainerStatusReport,
  pod: PodState,
): readonly Sighting[] => {
  const ended = state.terminated ?? lastState?.terminated;
  if (ended?.reason !== "OOMKilled" || isReady(pod)) return [];
  const seen = `container ${name}: OOMKilled, exit code ${ended.exitCode ?? "unknown"}, ${restartCount} restarts`;
  return [seenIn("workload", place, "pod-oom-or-throttled", seen)];
};

/** How long a pod may take from its start to its first two scrapes, beyond two resolutions. */
const START_SLACK = 30_000;

const starting = (scene: Scene, place: Place, pod: PodState): readonly Sighting[] => {
  const running = pod.status.containerStatuses.find(({ state }) => state.running !== undefined);
  const age = since(running?.state.running?.startedAt, scene.now);
  const left = 2 * scene.resolution + START_SLACK - age;
  // What starts again and again does not serve by waiting.
  if (scene.freshNodes.size > 0 || (running?.restartCount ?? 0) > 1 || !(left >= 0)) return [];
  const ago = `started ${Math.round(age / 1000)} s ago`;
  const seen = `${ago}; there are metrics after two scrapes, ${scene.resolution / 1000} s apart: wait ${Math.ceil(left / 1000)} s, then look again`;
  return [seenIn("workload", place, "metrics-not-ready-yet", seen)];
};

const notReady = (place: Place, pod: PodState): readonly Sighting[] => {
  if (isReady(pod) || pod.status.phase !== "Running") return [];
  const condition = pod.status.conditions.find(({ type }) => type === "Ready");
  return [seenIn("workload", place, "pod-not-ready", `not ready: ${condition?.message ?? "no message"}`)];
};
