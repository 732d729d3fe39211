import type { Tone } from "./line.ts";

/** From which percentages on numbers are coloured. */
export interface Thresholds {
  readonly warn: number;
  readonly critical: number;
}

/** The tone of a percentage. */
export function toneOf(percent: number | undefined, { warn, critical }: Thresholds): Tone {
  if (percent === undefined) return "faint";
  if (percent >= critical) return "critical";
  return percent >= warn ? "warn" : "good";
}
