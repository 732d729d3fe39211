import { isReady } from "../../scene/scene.ts";
import { usesNames } from "../../scene/uses-names.ts";
import { type Check, seenIn } from "../check.ts";

/** Whether cluster DNS runs, where names of nodes are looked up. */
export const dnsPods: Check = (scene) => {
  const { dnsPods: reading } = scene.evidence.objects;
  if (reading?.value === undefined || scene.flowing || !usesNames(scene)) return [];
  if (reading.value.some(isReady)) return [];
  const seen =
    reading.value.length === 0
      ? "no pods of cluster DNS"
      : `none of the ${reading.value.length} pods of cluster DNS is ready`;
  return [seenIn("dns", reading, "dns-pods-down", seen)];
};
