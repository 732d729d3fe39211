import { mebibytes, milliCores, type Row, type Window } from "@kubectl-metrics/core";
import { shownText } from "./shown-text.ts";
import { wholeNumberText } from "./whole-number-text.ts";

/** What stands where a number is not known. */
const UNKNOWN = "<unknown>";

const orUnknown = <T>(value: T | undefined, write: (value: T) => string): string =>
  value === undefined ? UNKNOWN : write(value);

const milliCoresText = wholeNumberText("m");
const mebibytesText = wholeNumberText("Mi");

/** CPU in millicores, rounded up, as `kubectl top`. */
export const cpuText = (nanoCores: number): string => milliCoresText(milliCores(nanoCores));

/** Memory in whole Mi, rounded down, as `kubectl top`. */
export const memoryText = (bytes: number): string => mebibytesText(mebibytes(bytes));

export const cpuCell = (nanoCores: number | undefined): string => orUnknown(nanoCores, cpuText);

export const memoryCell = (bytes: number | undefined): string => orUnknown(bytes, memoryText);

export const percentCell = (percent: number | undefined): string => orUnknown(percent, (value) => `${value}%`);

export const textCell = (text: string | undefined): string => orUnknown(text, shownText);

/** The time that a rate covers: `15.2s`, or `<=30s` where the kubelet does not say. */
export const windowCell = (window: Window | undefined): string =>
  orUnknown(window, ({ milliseconds, kind }) => `${kind === "measured" ? "" : "<="}${seconds(milliseconds)}`);

const seconds = (milliseconds: number): string => `${Number((milliseconds / 1000).toFixed(1))}s`;

/** A sample's age in milliseconds; one from the future (a wrong clock) is not known. */
export function ageOf(row: Row, now: number): number | undefined {
  if (row.timestamp === undefined) return undefined;
  const age = now - row.timestamp;
  return age < -CLOCK_TOLERANCE ? undefined : Math.max(0, age);
}

/** Clocks of nodes differ by this much without being wrong. */
export const CLOCK_TOLERANCE = 5_000;

const UNITS = [
  { milliseconds: 86_400_000, suffix: "d" },
  { milliseconds: 3_600_000, suffix: "h" },
  { milliseconds: 60_000, suffix: "m" },
  { milliseconds: 1_000, suffix: "s" },
] as const;

/** A span of time as kubectl writes ages: the two largest units, the second one unless it is zero. */
export function ageCell(age: number | undefined): string {
  if (age === undefined) return UNKNOWN;
  const index = UNITS.findIndex(({ milliseconds }) => age >= milliseconds);
  const [large, small] = index < 0 ? [UNITS[3]] : UNITS.slice(index);
  if (large === undefined) return UNKNOWN;
  const count = Math.floor(age / large.milliseconds);
  const rest = small === undefined ? 0 : Math.floor((age % large.milliseconds) / small.milliseconds);
  return `${count}${large.suffix}${rest > 0 && small !== undefined ? `${rest}${small.suffix}` : ""}`;
}
