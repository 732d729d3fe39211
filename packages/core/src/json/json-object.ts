/** A JSON object whose fields are not known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The value as an object, so that its fields may be looked at.
 *
 * @param value - anything that JSON.parse returns
 * @returns the value; nothing when it is not an object
 */
export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/**
 * A field that the object has itself: `__proto__` and `constructor` are fields like any other.
 *
 * @param object - an object of a document
 * @param key - the name of the field
 * @returns its value; nothing when there is no object or no such field
 */
export function field(object: JsonObject | undefined, key: string): unknown {
  return object !== undefined && Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A field that is an object. */
export function objectField(object: JsonObject | undefined, key: string): JsonObject | undefined {
  return asObject(field(object, key));
}

/** A field that is a text; an empty one counts as none, as in Go's `omitempty`. */
export function textField(object: JsonObject | undefined, key: string): string | undefined {
  const value = field(object, key);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A field that is a list; none counts as an empty one. */
export function listField(object: JsonObject | undefined, key: string): readonly unknown[] {
  const value = field(object, key);
  return Array.isArray(value) ? value : [];
}

/** What a value is, in the words of JSON, for messages. */
export function jsonType(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
