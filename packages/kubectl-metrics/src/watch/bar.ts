import type { Symbols } from "./symbols.ts";

/** A bar: what is full of it, and what is empty. */
export interface Bar {
  readonly full: string;
  readonly empty: string;
}

/**
 * A bar of so many cells.
 *
 * @param percent - above 100 is full; undefined: nothing is drawn, for empty would mean zero
 */
export function bar(percent: number | undefined, width: number, { bar: steps, barEmpty }: Symbols): Bar {
  if (percent === undefined) return { full: "", empty: " ".repeat(width) };
  const perCell = steps.length - 1;
  const eighths = Math.round((Math.min(Math.max(percent, 0), 100) / 100) * width * perCell);
  // The smallest use is seen.
  const drawn = percent > 0 ? Math.max(1, eighths) : 0;
  const whole = Math.floor(drawn / perCell);
  const full = (steps[perCell] ?? "").repeat(whole) + (steps[drawn % perCell] ?? "");
  return { full, empty: barEmpty.repeat(width - whole - (drawn % perCell === 0 ? 0 : 1)) };
}
