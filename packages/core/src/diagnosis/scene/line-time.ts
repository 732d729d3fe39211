import { formatRfc3339, parseRfc3339 } from "../../metrics/rfc3339.ts";
import type { EpochMilliseconds } from "../../quantity/units.ts";

/** A clock may be ahead by so much; a time of klog that is later belongs to last year. */
const AHEAD = 86_400_000;

/**
 * The moment of a line whose logger may not tell the year, as klog does.
 *
 * @param time - RFC 3339, or "--03-11T10:02:16.268152"
 * @param now - when the log was read
 */
export function lineTime(time: string | undefined, now: EpochMilliseconds): EpochMilliseconds | undefined {
  if (time === undefined || !time.startsWith("--")) return time === undefined ? undefined : parseRfc3339(time);
  const year = Number(formatRfc3339(now).slice(0, 4));
  const inYear = (each: number): number | undefined => parseRfc3339(`${each}-${time.slice(2)}Z`);
  const thisYear = inYear(year);
  return thisYear !== undefined && thisYear > now + AHEAD ? inYear(year - 1) : thisYear;
}
