import { type Instance, instancesOf, workloadsOf } from "./instances.ts";
import type { ServiceObject } from "./kube-object.ts";
import type { Situation } from "./situation.ts";

/** The pods that a Service selects. A Service without selector selects none. */
export function podsBehind(situation: Situation, { metadata, spec }: ServiceObject): readonly Instance[] {
  const wanted = Object.entries(spec.selector ?? {});
  if (wanted.length === 0) return [];

  return workloadsOf(situation)
    .filter((workload) => workload.metadata.namespace === metadata.namespace)
    .flatMap((workload) => instancesOf(situation, workload))
    .filter(({ labels }) => wanted.every(([key, value]) => labels[key] === value));
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
