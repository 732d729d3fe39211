import { asObject, field, type JsonObject } from "../../json/json-object.ts";

/** Makes a value of a document into what rules look at; undefined: it is not such a thing. */
export type Reader<T> = (value: unknown) => T | undefined;

/** No field of an object of the pipeline is longer; a log line or a condition's message seldom has 1,000 characters. */
const MAX_TEXT = 16 * 1024;

/** More entries than this has no list or record inside one object that means what it says. */
const MAX_INSIDE = 1000;

/** A text, cut to a bounded length; an empty one counts as none, as in Go's `omitempty`. */
export function textOf(value: unknown, most: number = MAX_TEXT): string | undefined {
  return typeof value === "string" && value !== "" ? value.slice(0, most) : undefined;
}

/** A field that is a text. */
export const boundedText = (object: JsonObject | undefined, key: string): string | undefined =>
  textOf(field(object, key));

/** A field that is a finite number. */
export function numberField(object: JsonObject | undefined, key: string): number | undefined {
  const value = field(object, key);
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** A field that is true or false. */
export function booleanField(object: JsonObject | undefined, key: string): boolean | undefined {
  const value = field(object, key);
  return typeof value === "boolean" ? value : undefined;
}

/** A port: its number, or its name. */
export function portField(object: JsonObject | undefined, key: string): number | string | undefined {
  return numberField(object, key) ?? boundedText(object, key);
}

/** The entries of a list that can be read, in order. What is no list has none. */
export function readAll<T>(value: unknown, read: Reader<T>, most: number = MAX_INSIDE): readonly T[] {
  if (!Array.isArray(value)) return [];
  return value
    .slice(0, most)
    .map((entry) => read(entry))
    .filter((entry): entry is T => entry !== undefined);
}

/** A field that is a list of texts. */
export const textList = (object: JsonObject | undefined, key: string): readonly string[] =>
  readAll(field(object, key), (entry) => (typeof entry === "string" ? entry.slice(0, MAX_TEXT) : undefined));

/** The same; undefined where there is none. */
export const optionalTextList = (object: JsonObject | undefined, key: string): readonly string[] | undefined =>
  Array.isArray(field(object, key)) ? textList(object, key) : undefined;

/**
 * A record of texts, without entries that are none.
 *
 * @param most - the longest value that is kept
 */
export function textRecord(value: unknown, most: number = MAX_TEXT): Readonly<Record<string, string>> | undefined {
  const object = asObject(value);
  if (object === undefined) return undefined;
  // fromEntries defines own properties, so that an entry named __proto__ is only an entry.
  return Object.fromEntries(
    Object.entries(object)
      .slice(0, MAX_INSIDE)
      .filter((entry): entry is [string, string] => typeof entry[1] === "string")
      .map(([key, text]) => [key, text.slice(0, most)]),
  );
}
