import { isReady, since } from "../../scene/scene.ts";
import { type Check, seenInText } from "../check.ts";

/** Older events tell of faults that may be over. */
const RECENT = 600_000;

/** What recent warnings about the workload and the pods that it has now say. A ready pod has nothing to explain. */
export const events: Check = (scene) => {
  const { events: reading } = scene.evidence.objects;
  if (reading?.value === undefined || (scene.pods.length > 0 && scene.pods.every(isReady))) return [];

  const names = new Set(scene.pods.filter((pod) => !isReady(pod)).map(({ metadata }) => metadata.name));
  return reading.value
    .filter(({ type, involvedObject, lastTimestamp }) => {
      const about = involvedObject.kind !== "Pod" || names.has(involvedObject.name);
      return about && type !== "Normal" && since(lastTimestamp, scene.now) < RECENT;
    })
    .flatMap(({ message = "", involvedObject, lastTimestamp }) => {
      const place = { path: `event of ${involvedObject.kind} ${involvedObject.name}`, at: lastTimestamp };
      return seenInText(scene, "workload", place, message);
    });
};
