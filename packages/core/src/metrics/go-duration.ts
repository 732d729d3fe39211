import type { Milliseconds } from "../quantity/units.ts";

const NANOSECONDS: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 6e10,
  h: 3.6e12,
};

const NANOSECONDS_PER_MILLISECOND = 1e6;

/** 290 years, what a Go duration holds. */
const MAX_NANOSECONDS = 2 ** 63;

const PART = /(\d*)(?:\.(\d*))?(ns|us|µs|μs|ms|s|m|h)/y;

/**
 * Reads a Go duration, such as `15.2s`, `1m0.5s` or `1h0m0.220576138s`.
 *
 * @param text - the duration as Go prints it
 * @returns milliseconds, with a fraction where the duration is finer, exact to the nanosecond up to 104 days;
 * nothing when the text is not a duration
 * @see Go `time.ParseDuration`
 */
export function parseGoDuration(text: string): Milliseconds | undefined {
  const sign = text.startsWith("-") ? -1 : 1;
  const start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
  if (text.slice(start) === "0") return 0;
  if (start === text.length) return undefined;

  let nanoseconds = 0;
  let at = start;
  while (at < text.length) {
    PART.lastIndex = at;
    const match = PART.exec(text);
    const part = match === null ? undefined : partNanoseconds(match);
    if (part === undefined) return undefined;
    nanoseconds += part;
    at = PART.lastIndex;
  }
  return nanoseconds < MAX_NANOSECONDS ? (sign * nanoseconds) / NANOSECONDS_PER_MILLISECOND : undefined;
}

function partNanoseconds(match: RegExpExecArray): number | undefined {
  const [, whole = "", fraction = "", unit = ""] = match;
  if (whole === "" && fraction === "") return undefined;

  const scale = Number(NANOSECONDS[unit]);
  const kept = fraction.slice(0, 15);
  return Number(whole) * scale + Math.trunc(Number(kept) * (scale / 10 ** kept.length));
}

/**
 * Writes a duration as Go prints it, to the nanosecond: `28.497s`, `1m0.5s`, `1.5ms`, `0s`.
 *
 * @param duration - milliseconds
 * @returns the canonical text of a Go duration
 * @see Go `time.Duration.String`
 */
export function formatGoDuration(duration: Milliseconds): string {
  const nanoseconds = Math.round(Math.abs(duration) * NANOSECONDS_PER_MILLISECOND);
  const sign = duration < 0 && nanoseconds > 0 ? "-" : "";
  if (nanoseconds === 0) return "0s";
  if (nanoseconds < 1e3) return `${sign}${nanoseconds}ns`;
  if (nanoseconds < 1e6) return `${sign}${decimal(nanoseconds, 3)}µs`;
  if (nanoseconds < 1e9) return `${sign}${decimal(nanoseconds, 6)}ms`;

  const minutes = Math.floor(nanoseconds / 6e10);
  const seconds = `${decimal(nanoseconds - minutes * 6e10, 9)}s`;
  if (minutes === 0) return sign + seconds;
  if (minutes < 60) return `${sign}${minutes}m${seconds}`;
  return `${sign}${Math.floor(minutes / 60)}h${minutes % 60}m${seconds}`;
}

/** A whole number of nanoseconds with its decimal point moved, without trailing zeros. */
function decimal(nanoseconds: number, places: number): string {
  const text = String(nanoseconds).padStart(places + 1, "0");
  const fraction = text.slice(-places).replace(/0+$/, "");
  const whole = text.slice(0, -places);
  return fraction === "" ? whole : `${whole}.${fraction}`;
}
