import type { IssueLoss } from "../issue.ts";
import { parseTimestamp } from "../parse-timestamp.ts";
import type { Report } from "../report.ts";

/** A JSON object of which only the keys of `T` are looked at, and nothing is known of their values. */
export type Raw<T> = { readonly [Key in keyof T]?: unknown };

/** Above 2^60 a double is off by more than 64; no counter of a real node gets there. */
const GREATEST = 2 ** 60;
/** Go's zero time is in year 1; whatever is before 0002-01-01T00:00:00Z stands for "no time". */
const YEAR_TWO = -62_104_060_800_000;

/** Whether a JSON value is an object: neither null nor an array. */
export const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An object at `key`, or undefined: in silence when it is absent or null, with an issue when it is something else. */
export function readObject<T>(value: unknown, key: string, report: Report): Raw<T> | undefined {
  if (isObject(value)) return value;
  if (value !== undefined && value !== null) report.add("wrong-type", key, "an object", value, "field");
  return undefined;
}

/** An object that must be at `key`, or undefined with an issue that says what is `lost`. */
export function requireObject<T>(
  value: unknown,
  key: string | number,
  report: Report,
  lost: IssueLoss,
): Raw<T> | undefined {
  if (isObject(value)) return value;
  report.add(value === undefined ? "missing-field" : "wrong-type", key, "an object", value, lost);
  return undefined;
}

/** A list at `key`, or undefined: in silence when it is absent or null, with an issue when it is something else. */
export function readArray(
  value: unknown,
  key: string,
  report: Report,
  lost: IssueLoss = "field",
): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (value !== undefined && value !== null) report.add("wrong-type", key, "an array", value, lost);
  return undefined;
}

/** A count, an amount of bytes or of nanoseconds: a whole number from 0 to 2^60. */
export function readCounter(value: unknown, key: string, report: Report): number | undefined {
  // Adding 0 turns -0, which JSON can write, into 0.
  if (typeof value === "number" && value >= 0 && value <= GREATEST && Number.isInteger(value)) return value + 0;
  if (value === undefined || value === null) return undefined;

  const isFraction = typeof value === "number" && value >= 0 && value <= GREATEST;
  const code = typeof value === "number" && !isFraction ? "out-of-range" : "wrong-type";
  report.add(code, key, "a whole number from 0 to 2^60", value, "field");
  return undefined;
}

/** A percentage: a number from 0 to 100. */
export function readPercent(value: unknown, key: string, report: Report): number | undefined {
  if (typeof value === "number" && value >= 0 && value <= 100) return value + 0;
  if (value === undefined || value === null) return undefined;

  const code = typeof value === "number" ? "out-of-range" : "wrong-type";
  report.add(code, key, "a percentage from 0 to 100", value, "field");
  return undefined;
}

/** Any finite number. */
export function readNumber(value: unknown, key: string, report: Report): number | undefined {
  if (typeof value === "number" && Number.isFinite(value)) return value + 0;
  if (value === undefined || value === null) return undefined;

  report.add(typeof value === "number" ? "out-of-range" : "wrong-type", key, "a finite number", value, "field");
  return undefined;
}

/** True or false. */
export function readBoolean(value: unknown, key: string, report: Report): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (value !== undefined && value !== null) report.add("wrong-type", key, "true or false", value, "field");
  return undefined;
}

/** Text that is not empty; empty text is what Go writes when there is none. */
export function readString(value: unknown, key: string, report: Report): string | undefined {
  if (typeof value === "string") return value === "" ? undefined : value;
  if (value !== undefined && value !== null) report.add("wrong-type", key, "a string", value, "field");
  return undefined;
}

/** Text that must be there and not be empty, or undefined with an issue that says what is `lost`. */
export function requireString(value: unknown, key: string, report: Report, lost: IssueLoss): string | undefined {
  if (typeof value === "string" && value !== "") return value;

  const isMissing = value === undefined || value === null || value === "";
  report.add(isMissing ? "missing-field" : "wrong-type", key, "a string that is not empty", value, lost);
  return undefined;
}

/** A timestamp as epoch milliseconds; null, empty text and year 1 are how Go writes "no time". */
export function readTime(value: unknown, key: string, report: Report): number | undefined {
  if (typeof value === "string" && value !== "") {
    const time = parseTimestamp(value);
    if (time >= YEAR_TWO) return time;
    if (Number.isNaN(time)) report.add("bad-timestamp", key, "an RFC 3339 timestamp", value, "field");
    return undefined;
  }
  if (value !== undefined && value !== null && value !== "")
    report.add("wrong-type", key, "an RFC 3339 timestamp", value, "field");
  return undefined;
}
