import type { Labels } from "../metrics/node-metrics.ts";
import { type JsonObject, objectField } from "./json-object.ts";

const NO_LABELS: Labels = {};

/**
 * The labels of an object of a document, without those that are not texts.
 *
 * Kept as they were parsed where that is possible: on a large cluster copying
 * them would cost more than everything else that is read of a pod.
 *
 * @param metadata - `metadata` of a Kubernetes object
 * @returns the labels; an empty record when there are none
 */
export function readLabels(metadata: JsonObject | undefined): Labels {
  const labels = objectField(metadata, "labels");
  if (labels === undefined) return NO_LABELS;
  if (onlyTexts(labels)) return labels;

  // fromEntries defines own properties, so a label named __proto__ is only a label.
  return Object.fromEntries(
    Object.entries(labels).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

function onlyTexts(record: JsonObject): record is Labels {
  for (const key in record) if (typeof record[key] !== "string") return false;
  return true;
}
