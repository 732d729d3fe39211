import { formatRfc3339, parseRfc3339 } from "../../metrics/rfc3339.ts";
import type { EpochMilliseconds } from "../../quantity/units.ts";

/** A clock may be ahead of the one that says `now`. */
const AHEAD = 86_400_000;

/**
 * A moment of a log in milliseconds since 1970.
 *
 * klog and journald write no year: it is the last one in which the moment is not after `now`. They write local time; read as
 * UTC, which containers have.
 *
 * @param time - RFC 3339, or "--03-11T10:02:16.268152"
 * @returns nothing for what is no moment
 */
export function completeTime(time: string, now: EpochMilliseconds): EpochMilliseconds | undefined {
  if (!time.startsWith("--")) return parseRfc3339(time);
  const year = Number(formatRfc3339(now).slice(0, 4));
  for (const candidate of [year, year - 1]) {
    const moment = parseRfc3339(`${candidate}-${time.slice(2)}Z`);
    if (moment !== undefined && moment <= now + AHEAD) return moment;
  }
  return undefined;
}
