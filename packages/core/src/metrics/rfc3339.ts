import type { EpochMilliseconds } from "../quantity/units.ts";

const SHAPE = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:Z|([+-])(\d\d):(\d\d))$/;

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
  const match = SHAPE.exec(text);
  if (match === null) return undefined;

  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const zoneHour = Number(match[9] ?? 0);
  const zoneMinute = Number(match[10] ?? 0);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  if (hour > 23 || minute > 59 || second > 59 || zoneHour > 23 || zoneMinute > 59) return undefined;

  const milliseconds = Number((match[7] ?? "").slice(0, 3).padEnd(3, "0"));
  const zone = (zoneHour * 60 + zoneMinute) * (match[8] === "-" ? -1 : 1);
  const seconds = (hour * 60 + minute - zone) * 60 + second;
  return daysSince1970(year, month, day) * MILLISECONDS_PER_DAY + seconds * 1000 + milliseconds;
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

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Years are counted from 1 March, so that the leap day is the last one of its year. */
function daysSince1970(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + dayOfYear - DAYS_TO_1970;
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
