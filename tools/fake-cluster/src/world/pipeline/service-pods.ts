import { type Instance, instancesOf, workloadsOf } from "./instances.ts";
import type { ServiceObject } from "./kube-object.ts";
import { runOf } from "./run.ts";
import type { Situation } from "./situation.ts";

/** The pods that a Service selects, with whether they are ready. A Service without selector selects none. */
export function podsBehind(situation: Situation, { metadata, spec }: ServiceObject): readonly Instance[] {
  const wanted = Object.entries(spec.selector ?? {});
  if (wanted.length === 0) return [];

  return workloadsOf(situation)
    .filter((workload) => workload.metadata.namespace === metadata.namespace)
    .flatMap((workload) => instancesOf(situation, workload))
    .filter(({ labels }) => wanted.every(([key, value]) => labels[key] === value));
}

/** Those of them that are ready. */
export function readyPodsBehind(situation: Situation, service: ServiceObject): readonly Instance[] {
  return podsBehind(situation, service).filter((pod) => isReady(situation, pod));
}

/** Whether a pod is ready. */
export function isReady(situation: Situation, pod: Instance): boolean {
  const run = runOf(situation, pod);

  return run.kind === "runs" && run.ready;
}

/**
 * The port of the pod that a Service's port leads to.
 *
 * @returns undefined when no container has a port of that name
 */
export function targetPortOf(pod: Instance, port: ServiceObject["spec"]["ports"][number]): number | undefined {
  const target = port.targetPort ?? port.port;
  if (typeof target === "number") return target;

  return pod.workload.spec.template.spec.containers
    .flatMap(({ ports = [] }) => ports)
    .find(({ name }) => name === target)?.containerPort;
}
