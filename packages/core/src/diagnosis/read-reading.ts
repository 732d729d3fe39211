import { asObject, field, type JsonObject, jsonType, objectField } from "../json/json-object.ts";
import { booleanField, boundedText, numberField, type Reader, textOf } from "./objects/read-fields.ts";
import type { ReadFailure, Reading } from "./reading.ts";

/** Of an answer's body this much is kept, in characters. */
export const MAX_FAILURE_BODY: number = 4 * 1024;

/** What is wrong with an evidence file. */
export class EvidenceError extends Error {
  override readonly name = "EvidenceError";
}

/**
 * A reading of an evidence file; nothing where there is none.
 *
 * @param where - its place in the document, for messages
 * @throws EvidenceError when what stands there is no reading
 */
export function readReading<T>(value: unknown, where: string, read: Reader<T>): Reading<T> | undefined {
  if (value === undefined) return undefined;
  const object = asObject(value);
  const path = boundedText(object, "path");
  const at = boundedText(object, "at");
  if (path === undefined || at === undefined)
    throw new EvidenceError(`${where}: expected path and at, got ${jsonType(value)} without`);
  const failure = readFailure(objectField(object, "failure"));
  if (failure !== undefined) return { path, at, failure };
  const content = read(field(object, "value"));
  if (content === undefined) throw new EvidenceError(`${where}: expected a value or a failure, got neither`);
  return { path, at, value: content, truncated: booleanField(object, "truncated") };
}

/** Why a reading gave nothing, of an evidence file. */
export function readFailure(object: JsonObject | undefined): ReadFailure | undefined {
  if (object === undefined) return undefined;
  return {
    reason: boundedText(object, "reason") ?? "unknown",
    status: numberField(object, "status"),
    message: boundedText(object, "message") ?? "",
    body: textOf(field(object, "body"), MAX_FAILURE_BODY),
  };
}
