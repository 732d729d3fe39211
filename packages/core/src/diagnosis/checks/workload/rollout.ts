import { type Check, type Place, seenIn, seenInText } from "../check.ts";
import { workloadName } from "./existence.ts";

/** Whether the workload's own controller says that it does not get on. */
export const rollout: Check = (scene) => {
  const { workload, evidence } = scene;
  const place = evidence.objects.workloads as Place;
  return (workload?.status.conditions ?? []).flatMap(({ type, status, reason, message = "" }) => {
    if (type === "ReplicaFailure" && status === "True")
      return seenInText(scene, "workload", place, message, "workload-rollout-stuck");
    if (type !== "Progressing" || status !== "False" || workload === undefined) return [];
    return [seenIn("workload", place, "workload-rollout-stuck", `${workloadName(workload)}: ${reason}: ${message}`)];
  });
};
