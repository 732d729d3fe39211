import type { Instance } from "./instances.ts";
import type { ServiceObject } from "./kube-object.ts";
import { runOf } from "./run.ts";
import { podsBehind } from "./selected-pods.ts";
import type { Situation } from "./situation.ts";

/** The pods behind a Service that are ready. */
export function readyPodsBehind(situation: Situation, service: ServiceObject): readonly Instance[] {
  return podsBehind(situation, service).filter((pod) => isReady(situation, pod));
}

/** Whether a pod is ready. */
export function isReady(situation: Situation, pod: Instance): boolean {
  const run = runOf(situation, pod);

  return run.kind === "runs" && run.ready;
}
