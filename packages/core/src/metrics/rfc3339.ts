import { parseTimestamp } from "@kubectl-metrics/summary-parser";
import type { EpochMilliseconds } from "../quantity/units.ts";

const MILLISECONDS_PER_DAY = 86_400_000;
const DAYS_PER_400_YEARS = 146_097;
/** Days from 0000-03-01, where the count of whole years starts, to 1970-01-01. */
const DAYS_TO_1970 = 719_468;

/**
 * Reads an RFC 3339 timestamp, such as `2026-11-23T16:35:41Z` or `2026-11-23T17:35:41.25+01:00`.
 *
 * Digits finer than a millisecond are cut off.
 *
 * @param text - the timestamp as Kubernetes writes it
 * @returns milliseconds since 1970; nothing when the text is not a timestamp of a real day
 * @see k8s.io/apimachinery pkg/apis/meta/v1/time.go `UnmarshalJSON`; RFC 3339, section 5.6
 */
export function parseRfc3339(text: string): EpochMilliseconds | undefined {
  const time = parseTimestamp(text);
  return Number.isNaN(time) ? undefined : time;
}

/**
 * Writes a moment as RFC 3339 in UTC, with milliseconds only where there are any.
 *
 * @param time - milliseconds since 1970, of the years 0 to 9999
 * @returns text such as `2026-11-23T16:35:41Z`
 * @see RFC 3339, section 5.6
 */
export function formatRfc3339(time: EpochMilliseconds): string {
  const days = Math.floor(time / MILLISECONDS_PER_DAY);
  const inDay = Math.trunc(time - days * MILLISECONDS_PER_DAY);
  const { year, month, day } = civilDate(days);

  const clock = [inDay / 3_600_000, (inDay / 60_000) % 60, (inDay / 1000) % 60]
    .map((part) => digits(part, 2))
    .join(":");
  const fraction = inDay % 1000 === 0 ? "" : `.${digits(inDay % 1000, 3)}`;
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}T${clock}${fraction}Z`;
}

function digits(value: number, width: number): string {
  return String(Math.trunc(value)).padStart(width, "0");
}

function civilDate(days: number): { year: number; month: number; day: number } {
  const shifted = days + DAYS_TO_1970;
  const era = Math.floor(shifted / DAYS_PER_400_YEARS);
  const dayOfEra = shifted - era * DAYS_PER_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}
