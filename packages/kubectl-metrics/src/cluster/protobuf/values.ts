import { lengthDelimited, varintField, type WireReader } from "./wire-reader.ts";

const KEY = lengthDelimited(1);
const VALUE = lengthDelimited(2);

/** Reads one entry of a `map<string, string>` into `target`. */
export function readStringEntry(reader: WireReader, target: Record<string, string>): void {
  const outer = reader.enter();
  let key = "";
  let value: string | undefined;
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    if (tag === KEY) key = reader.text();
    else if (tag === VALUE) value = reader.text();
    else reader.skip(tag);
  }
  reader.leave(outer);
  put(target, key, value);
}

/** `__proto__` is a key like any other. */
function put(target: Record<string, string>, key: string, value: string | undefined): void {
  if (value === undefined) return;
  if (key !== "__proto__") target[key] = value;
  else Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

const SECONDS = varintField(1);
const NANOSECONDS = varintField(2);

/**
 * meta/v1 Time in milliseconds since 1970; undefined for the zero time, which is
 * encoded as an empty message.
 */
export function readTime(reader: WireReader): number | undefined {
  const outer = reader.enter();
  let seconds = 0;
  let nanoseconds = 0;
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    if (tag === SECONDS) seconds = reader.int64();
    else if (tag === NANOSECONDS) nanoseconds = reader.int64();
    else reader.skip(tag);
  }
  reader.leave(outer);
  return seconds === 0 && nanoseconds === 0 ? undefined : seconds * 1000 + Math.trunc(nanoseconds / 1e6);
}
