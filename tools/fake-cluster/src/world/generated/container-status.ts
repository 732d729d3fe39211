import { seconds } from "../world.ts";
import { type ContainerPlan, containerId, type PodPlan } from "./pod-plan.ts";

/** `containerStatuses[]` of a container of a pod that was started. */
export function containerStatus(pod: PodPlan, container: ContainerPlan): object {
  const containerID = containerId(pod, container);
  const running = pod.phase === "Running";

  return {
    name: container.name,
    state: running
      ? { running: { startedAt: seconds(container.cpu.startedAt) } }
      : { terminated: terminated(pod, container, containerID) },
    lastState: {},
    ready: running,
    restartCount: 0,
    image: `registry.example/${container.name}:v1`,
    imageID: `registry.example/${container.name}@sha256:${containerID.slice(-64)}`,
    containerID,
    started: running,
  };
}

function terminated(pod: PodPlan, container: ContainerPlan, containerID: string): object {
  return {
    exitCode: pod.phase === "Failed" ? 1 : 0,
    reason: pod.phase === "Failed" ? "Error" : "Completed",
    startedAt: seconds(container.cpu.startedAt),
    finishedAt: seconds(container.cpu.startedAt + 60_000),
    containerID,
  };
}
