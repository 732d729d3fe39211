import type { WorkloadObject } from "../../objects/workload.ts";
import { isAdapter } from "../../scene/is-metrics-server.ts";
import { type Check, type Place, seenIn } from "../check.ts";

/** "Deployment kube-system/metrics-server" */
export const workloadName = ({ kind, metadata }: WorkloadObject): string =>
  `${kind} ${metadata.namespace ?? "default"}/${metadata.name}`;

/** Whether there is a workload behind the registered API, exactly one, with replicas. */
export const existence: Check = ({ evidence: { objects } }) => {
  const { workloads, apiServices } = objects;
  if (workloads?.value === undefined) return [];

  const registered = apiServices?.value?.some(
    ({ spec }) => spec.service !== undefined && !isAdapter(spec.service.name),
  );
  if (workloads.value.length === 0 && registered) {
    return [seenIn("workload", workloads, "workload-not-found", "no Deployment and no DaemonSet of metrics-server")];
  }

  const scaled = workloads.value
    .slice(0, 1)
    .filter(({ spec }) => spec.replicas === 0)
    .map((each) => seenIn("workload", workloads, "workload-scaled-to-zero", `${workloadName(each)} wants 0 replicas`));
  return [...scaled, ...bundledTwice(workloads, workloads.value)];
};

const bundledTwice = (place: Place, all: readonly WorkloadObject[]): ReturnType<Check> =>
  all.length < 2 ? [] : [seenIn("workload", place, "workload-bundled-twice", all.map(workloadName).join(", "))];
