const LONGEST = 30_000;

/**
 * How long to wait after so many failures in a row: twice as long each time, up to 30 s, less up to
 * a fifth at random, so that many who wait do not come back together.
 *
 * @param failures - 1 or more
 * @param interval - between refreshes when all is well, in milliseconds
 * @param random - 0 to 1
 */
export function backoff(failures: number, interval: number, random: number): number {
  const first = Math.min(interval, LONGEST);
  const delay = Math.min(LONGEST, first * 2 ** Math.min(failures - 1, 16));
  return Math.round(delay * (1 - random * 0.2));
}
