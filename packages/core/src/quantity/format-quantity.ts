import { NANOS_PER_UNIT, type Quantity } from "./quantity.ts";

const DECIMAL_SUFFIXES: Readonly<Record<number, string>> = {
  [-9]: "n",
  [-6]: "u",
  [-3]: "m",
  0: "",
  3: "k",
  6: "M",
  9: "G",
  12: "T",
  15: "P",
  18: "E",
};

const BINARY_SUFFIXES = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"] as const;

/**
 * Writes a quantity in canonical form: no fraction, the largest suffix that loses nothing.
 *
 * A binary quantity below 1024 or with a fraction is written as a decimal one,
 * and a decimal one above the suffix `E` with an exponent, as Go does.
 *
 * @param quantity - an exact value and its notation
 * @returns text such as `1500m`, `1536Mi`, `129e6` or `0`
 * @see k8s.io/apimachinery pkg/api/resource/quantity.go `CanonicalizeBytes`
 */
export function formatQuantity(quantity: Quantity): string {
  const { nanos, format } = quantity;
  if (nanos === 0n) return "0";
  if (format === "BinarySI" && hasBinaryForm(nanos)) return formatBinary(nanos / NANOS_PER_UNIT);
  return formatDecimal(nanos, format === "DecimalExponent");
}

function hasBinaryForm(nanos: bigint): boolean {
  const units = nanos / NANOS_PER_UNIT;
  return units * NANOS_PER_UNIT === nanos && (units >= 1024n || units <= -1024n);
}

function formatBinary(units: bigint): string {
  let value = units;
  let suffix = 0;
  while (suffix < BINARY_SUFFIXES.length - 1 && value % 1024n === 0n) {
    value /= 1024n;
    suffix += 1;
  }
  return `${value}${BINARY_SUFFIXES[suffix]}`;
}

function formatDecimal(nanos: bigint, withExponent: boolean): string {
  const text = String(nanos);
  const zeros = text.length - text.replace(/0+$/, "").length;
  const thousands = zeros - (zeros % 3);
  const exponent = thousands - 9;
  const suffix = withExponent ? undefined : DECIMAL_SUFFIXES[exponent];

  return `${text.slice(0, text.length - thousands)}${suffix ?? (exponent === 0 ? "" : `e${exponent}`)}`;
}
