import type { FieldSelector, Fields } from "./field-selector.ts";

/**
 * Whether fields meet every requirement of a selector. A field that is not there counts as empty.
 *
 * @param selector - what `parseFieldSelector` returned
 * @param fields - `PodObject.fields`, or what `nodeFields` returned
 * @see k8s.io/apimachinery pkg/fields/selector.go `hasTerm.Matches`
 */
export function matchesFields(selector: FieldSelector, fields: Fields): boolean {
  return selector.every(({ field, operator, value }) => {
    const actual = Object.hasOwn(fields, field) ? fields[field] : "";
    return (actual === value) === (operator === "=");
  });
}
