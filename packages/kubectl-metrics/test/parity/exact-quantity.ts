const EXPONENTS: Readonly<Record<string, number>> = {
  n: -9,
  u: -6,
  m: -3,
  "": 0,
  k: 3,
  M: 6,
  G: 9,
  T: 12,
  P: 15,
  E: 18,
};
const BINARY: Readonly<Record<string, bigint>> = { Ki: 2n ** 10n, Mi: 2n ** 20n, Gi: 2n ** 30n, Ti: 2n ** 40n };
const DIGITS = 9;

/**
 * A quantity in billionths, exactly. Written apart from the product's own reading,
 * because it is to judge it.
 */
export function billionths(text: string): bigint {
  const [, whole = "", fraction = "", suffix = ""] = /^(\d+)(?:\.(\d+))?(.*)$/.exec(text) ?? [];
  const factor = BINARY[suffix] ?? 1n;
  const scientific = /^[eE](-?\d+)$/.exec(suffix)?.[1];
  const exponent =
    DIGITS - fraction.length + (scientific === undefined ? (EXPONENTS[suffix] ?? 0) : Number(scientific));
  const digits = BigInt(whole + fraction) * factor;

  return exponent >= 0 ? digits * 10n ** BigInt(exponent) : digits / 10n ** BigInt(-exponent);
}

const roundedUp = (value: bigint, unit: bigint): bigint => (value + unit - 1n) / unit;

/** What kubectl sorts by: CPU in thousandths, memory in bytes, both rounded up. */
export const sortKey = (sum: bigint, resource: "cpu" | "memory"): bigint =>
  roundedUp(sum, resource === "cpu" ? 10n ** 6n : 10n ** 9n);
