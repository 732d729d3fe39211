import { asObject, field, type JsonObject, objectField } from "../../json/json-object.ts";
import type { RunningPod } from "./cluster-objects.ts";
import { booleanField, boundedText, numberField, readAll } from "./read-fields.ts";
import { readConditions, readMeta } from "./read-meta.ts";
import { readPodSpec } from "./read-pod-spec.ts";
import type { ContainerStateReport, ContainerStatusReport, PodState } from "./workload.ts";

/** A pod of the pipeline as the API server or an evidence file has it. */
export function readPodState(value: unknown): PodState | undefined {
  const object = asObject(value);
  const metadata = readMeta(object);
  if (metadata === undefined) return undefined;
  const status = objectField(object, "status");
  return {
    metadata,
    spec: readPodSpec(objectField(object, "spec")),
    status: {
      phase: boundedText(status, "phase"),
      reason: boundedText(status, "reason"),
      message: boundedText(status, "message"),
      podIP: boundedText(status, "podIP"),
      startTime: boundedText(status, "startTime"),
      conditions: readConditions(status),
      containerStatuses: readAll(field(status, "containerStatuses"), readContainerStatus),
    },
  };
}

function readContainerStatus(value: unknown): ContainerStatusReport | undefined {
  const status = asObject(value);
  const name = boundedText(status, "name");
  if (name === undefined) return undefined;
  return {
    name,
    ready: booleanField(status, "ready") ?? false,
    restartCount: numberField(status, "restartCount") ?? 0,
    image: boundedText(status, "image"),
    state: readState(objectField(status, "state")) ?? {},
    lastState: readState(objectField(status, "lastState")),
  };
}

/** Of a container that has had no other state, Kubernetes writes an empty one. */
function readState(state: JsonObject | undefined): ContainerStateReport | undefined {
  const waiting = objectField(state, "waiting");
  const running = objectField(state, "running");
  const terminated = objectField(state, "terminated");
  if (waiting) return { waiting: { reason: boundedText(waiting, "reason"), message: boundedText(waiting, "message") } };
  if (running) return { running: { startedAt: boundedText(running, "startedAt") } };
  if (terminated === undefined) return undefined;
  return {
    terminated: {
      reason: boundedText(terminated, "reason"),
      message: boundedText(terminated, "message"),
      exitCode: numberField(terminated, "exitCode"),
      finishedAt: boundedText(terminated, "finishedAt"),
    },
  };
}

/** A running pod, of an evidence file. */
export function readRunningPod(value: unknown): RunningPod | undefined {
  const pod = asObject(value);
  const namespace = boundedText(pod, "namespace");
  const name = boundedText(pod, "name");
  if (namespace === undefined || name === undefined) return undefined;
  return {
    namespace,
    name,
    node: boundedText(pod, "node"),
    startTime: boundedText(pod, "startTime"),
    notRunning: boundedText(pod, "notRunning"),
  };
}
