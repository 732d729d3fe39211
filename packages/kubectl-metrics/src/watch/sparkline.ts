import type { Symbols } from "./symbols.ts";

/**
 * Points as one line of blocks, from zero to the highest of them, the newest at the right.
 *
 * @param points - NaN is a gap
 * @param width - in cells; fewer points leave blanks at the left
 */
export function sparkline(points: readonly number[], width: number, { spark, gap }: Symbols): string {
  const shown = points.slice(-width);
  const highest = shown.reduce((most, point) => (Number.isNaN(point) ? most : Math.max(most, point)), 0);
  const top = spark.length - 1;
  let text = gap.repeat(width - shown.length);
  for (const point of shown) {
    if (Number.isNaN(point)) text += gap;
    else text += spark[highest === 0 ? 0 : Math.round((point / highest) * top)] ?? gap;
  }
  return text;
}
