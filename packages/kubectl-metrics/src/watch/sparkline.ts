import type { Symbols } from "./symbols.ts";

/**
 * Points as one line of blocks, from zero to the highest of them, the newest at the right.
 *
 * @param points - NaN is a gap
 * @param width - in cells; fewer points leave blanks at the left
 */
export function sparkline(points: ArrayLike<number>, width: number, { spark, gap }: Symbols): string {
  const first = Math.max(0, points.length - width);
  let highest = 0;
  for (let at = first; at < points.length; at += 1) {
    const point = points[at] ?? Number.NaN;
    if (point > highest) highest = point;
  }
  const top = spark.length - 1;
  let text = gap.repeat(width - points.length + first);
  for (let at = first; at < points.length; at += 1) {
    const point = points[at] ?? Number.NaN;
    if (Number.isNaN(point)) text += gap;
    else text += spark[highest === 0 ? 0 : Math.round((point / highest) * top)] ?? gap;
  }
  return text;
}
