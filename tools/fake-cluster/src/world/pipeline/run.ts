import type { Instance } from "./instances.ts";
import { metricsServerRun } from "./metrics-server.ts";
import type { Situation } from "./situation.ts";
import { type Run, startFailure } from "./start.ts";

/** What becomes of a pod: whether it starts, and then what its program does. */
export function runOf(situation: Situation, pod: Instance): Run {
  const failure = startFailure(situation, pod);
  const [container] = pod.workload.spec.template.spec.containers;
  if (failure !== undefined) return failure;
  if (container?.image.includes("/metrics-server:") === true) return metricsServerRun(situation, pod, container);

  return { kind: "runs", ready: true, log: [], port: container?.ports?.[0]?.containerPort ?? 8080 };
}
