import { asObject, field, type JsonObject, objectField } from "../../json/json-object.ts";
import type { Condition, Meta } from "./meta.ts";
import { boundedText, numberField, readAll, textRecord } from "./read-fields.ts";

/** Annotations that hold whole objects, environment and all. */
const LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

/** A longer annotation is somebody's document and nothing that a rule looks at. */
const MAX_ANNOTATION = 1024;

/** `metadata` of an object; undefined for an object without a name. */
export function readMeta(object: JsonObject | undefined): Meta | undefined {
  const metadata = objectField(object, "metadata");
  const name = boundedText(metadata, "name");
  if (name === undefined) return undefined;
  return {
    name,
    namespace: boundedText(metadata, "namespace"),
    labels: textRecord(field(metadata, "labels")),
    annotations: annotations(metadata),
    creationTimestamp: boundedText(metadata, "creationTimestamp"),
    deletionTimestamp: boundedText(metadata, "deletionTimestamp"),
    generation: numberField(metadata, "generation"),
  };
}

function annotations(metadata: JsonObject | undefined): Meta["annotations"] {
  const all = textRecord(field(metadata, "annotations"), MAX_ANNOTATION + 1);
  if (all === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(all).filter(([key, value]) => key !== LAST_APPLIED && value.length <= MAX_ANNOTATION),
  );
}

/** The conditions of a status, in their order. */
export const readConditions = (status: JsonObject | undefined): readonly Condition[] =>
  readAll(field(status, "conditions"), (value) => {
    const condition = asObject(value);
    const type = boundedText(condition, "type");
    if (type === undefined) return undefined;
    return {
      type,
      // certificates.k8s.io/v1beta1 had no status: a condition that was there was true.
      status: boundedText(condition, "status") ?? "True",
      reason: boundedText(condition, "reason"),
      message: boundedText(condition, "message"),
      lastTransitionTime: boundedText(condition, "lastTransitionTime"),
    };
  });
