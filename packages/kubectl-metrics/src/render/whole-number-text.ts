/** Smaller numbers are nearly all that a table holds, and the same ones again and again. */
const KEPT = 4096;

/**
 * Writes whole numbers with a suffix, each of the small ones made once: a table of
 * 150,000 pods would make 600,000 texts of a few hundred numbers.
 */
export function wholeNumberText(suffix: string): (value: number) => string {
  const made = new Array<string | undefined>(KEPT);
  return (value) => {
    const kept = made[value];
    if (kept !== undefined) return kept;
    const text = `${value}${suffix}`;
    if (value < KEPT) made[value] = text;
    return text;
  };
}
