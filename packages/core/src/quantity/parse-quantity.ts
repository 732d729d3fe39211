import { NANOS_PER_UNIT, type Quantity, QuantityError, type QuantityFormat } from "./quantity.ts";

/** What `safeParseQuantity` returns: the quantity, or a sentence that says what was expected. */
export type QuantityResult =
  | { readonly ok: true; readonly quantity: Quantity }
  | { readonly ok: false; readonly message: string };

const SHAPE = /^([+-]?)(\d*)(?:\.(\d*))?([numkMGTPE]|[KMGTPE]i|[eE][+-]?\d+)?$/;

const DECIMAL_EXPONENTS: Readonly<Record<string, number>> = {
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

const BINARY_EXPONENTS: Readonly<Record<string, bigint>> = { Ki: 10n, Mi: 20n, Gi: 30n, Ti: 40n, Pi: 50n, Ei: 60n };

/** What an int64 holds; Go silently caps binary quantities there. */
const MAX_BINARY = (2n ** 63n - 1n) * NANOS_PER_UNIT;

/** Beyond any machine, and far below what a number holds in nanocores. */
const MAX_DECIMAL_DIGITS = 100;

/** 2^60 × 10^9 divides no finer than 10^-69, so digits after that only say "and a bit more". */
const MAX_BINARY_FRACTION = 70;

/**
 * Reads a quantity such as `250m`, `1.5Gi`, `77370554329n` or `129e6`, exactly.
 *
 * Finer than a billionth is rounded away from zero. A binary quantity beyond
 * ±(2^63 − 1) becomes that, as in Go; a decimal one beyond ±10^100 becomes that,
 * so that no exponent costs time or memory. Stricter than Go in one place: a
 * text without any digit (`Ki`, `+`), which Go takes for zero, is refused.
 *
 * @param text - the quantity as Kubernetes writes it
 * @returns the exact value and its notation
 * @throws QuantityError when the text is not a quantity
 * @see k8s.io/apimachinery pkg/api/resource/quantity.go `ParseQuantity`
 */
export function parseQuantity(text: string): Quantity {
  const result = safeParseQuantity(text);
  if (!result.ok) throw new QuantityError(result.message);
  return result.quantity;
}

/**
 * Reads a quantity like `parseQuantity`, without throwing.
 *
 * @param text - the quantity as Kubernetes writes it
 * @returns the quantity, or what was expected and what was there
 * @see k8s.io/apimachinery pkg/api/resource/quantity.go `ParseQuantity`
 */
export function safeParseQuantity(text: string): QuantityResult {
  const match = SHAPE.exec(text);
  const [whole = "", fraction = "", suffix = ""] = match?.slice(2) ?? [];
  if (match === null || whole.length + fraction.length === 0) return { ok: false, message: notAQuantity(text) };

  const binary = BINARY_EXPONENTS[suffix];
  const { nanos, format } =
    binary === undefined ? decimalNanos(whole, fraction, suffix) : binaryNanos(whole, fraction, binary);

  return { ok: true, quantity: { nanos: match[1] === "-" ? -nanos : nanos, format } };
}

function notAQuantity(text: string): string {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return `expected a quantity such as 250m, 1.5Gi or 129e6, got ${JSON.stringify(shown)}`;
}

function decimalNanos(whole: string, fraction: string, suffix: string): Quantity {
  const known = DECIMAL_EXPONENTS[suffix];
  const exponent = known ?? Number(suffix.slice(1));
  const format: QuantityFormat = known === undefined ? "DecimalExponent" : "DecimalSI";

  const digits = (whole + fraction).replace(/^0+/, "");
  if (digits === "") return { nanos: 0n, format };

  const leadingZeros = whole.length + fraction.length - digits.length;
  const wholeDigits = whole.length - leadingZeros + exponent;
  if (wholeDigits > MAX_DECIMAL_DIGITS) return { nanos: NANOS_PER_UNIT * 10n ** BigInt(MAX_DECIMAL_DIGITS), format };

  const kept = wholeDigits + 9;
  if (kept <= 0) return { nanos: 1n, format };

  const nanos = BigInt(digits.slice(0, kept).padEnd(kept, "0"));
  return { nanos: /[1-9]/.test(digits.slice(kept)) ? nanos + 1n : nanos, format };
}

function binaryNanos(whole: string, fraction: string, exponent: bigint): Quantity {
  const wholeDigits = whole.replace(/^0+/, "");
  if (wholeDigits.length > 19) return { nanos: MAX_BINARY, format: "BinarySI" };

  const fractionDigits =
    fraction.length > MAX_BINARY_FRACTION
      ? `${fraction.slice(0, MAX_BINARY_FRACTION)}${/[1-9]/.test(fraction.slice(MAX_BINARY_FRACTION)) ? "1" : "0"}`
      : fraction;
  const scale = 10n ** BigInt(fractionDigits.length);
  const exact = (BigInt(wholeDigits + fractionDigits) << exponent) * NANOS_PER_UNIT;
  const rounded = (exact + scale - 1n) / scale;
  const nanos = rounded > MAX_BINARY ? MAX_BINARY : rounded;

  // As in Go: less than one unit has no binary notation.
  return { nanos, format: fraction !== "" && nanos > 0n && nanos < NANOS_PER_UNIT ? "DecimalSI" : "BinarySI" };
}
