import type { PodState } from "../objects/workload.ts";

/** The first container of a pod that does not run, and why: "app: CrashLoopBackOff". Nothing where all run. */
export function stoppedContainer({ status }: PodState): string | undefined {
  const stopped = status.containerStatuses.find(({ state }) => state.running === undefined);
  if (stopped === undefined) return undefined;
  return `${stopped.name}: ${stopped.state.waiting?.reason ?? stopped.state.terminated?.reason ?? "no reason"}`;
}
