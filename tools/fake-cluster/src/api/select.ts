import { type FieldReader, parseFieldSelector } from "../selectors/field-selector.ts";
import { parseLabelSelector } from "../selectors/label-selector.ts";
import type { ObjectMeta } from "../world/objects.ts";
import { type Answer, statusAnswer } from "./status.ts";

/** The selectors of a request, parsed. */
export interface Selection<T> {
  readonly selects: (object: T) => boolean;
  /** Nothing is left out. */
  readonly everything: boolean;
}

/**
 * Reads `labelSelector` and `fieldSelector`.
 *
 * @param fields - the fields that this resource can be selected by
 * @param unknown - how it refuses another field
 */
export function selectionOf<T extends { readonly metadata: ObjectMeta }>(
  query: URLSearchParams,
  fields: Readonly<Record<string, FieldReader<T>>>,
  unknown: (field: string) => string,
): Selection<T> | Answer {
  const labelText = query.get("labelSelector") ?? "";
  const byLabel = parseLabelSelector(labelText);
  if (byLabel === undefined) return statusAnswer(400, `unable to parse requirement: ${labelText}`);

  const byField = parseFieldSelector(query.get("fieldSelector") ?? "", fields, unknown);
  if (!byField.ok) return statusAnswer(400, byField.message);

  return {
    selects: (object) => byLabel(object.metadata.labels) && byField.selects(object),
    everything: labelText === "" && byField.empty,
  };
}

/** An answer rather than the wanted value. */
export function isAnswer(value: object): value is Answer {
  return "type" in value;
}
