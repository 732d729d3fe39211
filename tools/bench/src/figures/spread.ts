/** A median and how far the values lie around it. */
export interface Spread {
  readonly median: number;
  /** First and third quartile, between values where they fall between two. */
  readonly lower: number;
  readonly upper: number;
  readonly min: number;
  readonly max: number;
}

/**
 * Sums values up.
 *
 * @returns undefined when there are none: a figure that was not measured is not zero
 */
export function spreadOf(values: readonly (number | undefined)[]): Spread | undefined {
  const sorted = values.filter((value) => value !== undefined).toSorted((one, two) => one - two);
  const [min] = sorted;
  const max = sorted.at(-1);
  if (min === undefined || max === undefined) return undefined;
  return { median: quantile(sorted, 0.5), lower: quantile(sorted, 0.25), upper: quantile(sorted, 0.75), min, max };
}

/** The value below which that share of the sorted values lies. */
function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  return below + (above - below) * (position - Math.floor(position));
}
