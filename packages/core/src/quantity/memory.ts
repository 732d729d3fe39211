import { formatQuantity } from "./format-quantity.ts";
import { parseQuantity, safeParseQuantity } from "./parse-quantity.ts";
import { NANOS_PER_UNIT } from "./quantity.ts";
import type { Bytes } from "./units.ts";
import { factorsOf, wholeAmount, wholeAmountAt } from "./whole-amount.ts";

const BYTES = factorsOf({
  "": 1,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
});

/** Below this no cap applies, so a product needs no second look. */
const MAX_FAST_BYTES = 2 ** 53;

const BYTES_PER_MEBIBYTE = 2 ** 20;

/**
 * Reads an amount of memory such as `259532Ki`, `1.5Gi`, `129e6` or `966367641600m`.
 *
 * Exact for whole bytes up to 2^53, to the nearest number otherwise; equal to
 * `parseQuantity` in every case, and many times faster for the forms that
 * Kubernetes writes.
 *
 * @param text - the quantity as Kubernetes writes it
 * @returns bytes, negative when the quantity is; nothing when the text is not a quantity
 * @see k8s.io/apimachinery pkg/api/resource/quantity.go `ParseQuantity`
 */
export function parseBytes(text: string): Bytes | undefined {
  const bytes = wholeAmount(text, BYTES);
  if (bytes !== undefined && bytes < MAX_FAST_BYTES) return bytes;

  const result = safeParseQuantity(text);
  return result.ok ? bytesOf(result.quantity.nanos) : undefined;
}

/**
 * Reads an amount of memory that lies in a larger buffer, without making a text of it.
 *
 * @param bytes - UTF-8
 * @param start - where the quantity begins
 * @param end - where it ends
 * @returns what `parseBytes` returns for it; nothing as well for a form that Kubernetes seldom writes
 * @see k8s.io/apimachinery pkg/api/resource/quantity.go `ParseQuantity`
 */
export function wholeBytesAt(bytes: Uint8Array, start: number, end: number): Bytes | undefined {
  const amount = wholeAmountAt(bytes, start, end, BYTES);
  return amount !== undefined && amount < MAX_FAST_BYTES ? amount : undefined;
}

/**
 * Rounds bytes up to whole ones, then down to whole mebibytes, which is what a
 * table prints: `1048575` is 0, `1e9` is 953.
 *
 * @param bytes - an amount of memory
 * @returns mebibytes (2^20 bytes)
 * @see kubectl pkg/metricsutil/metrics_printer.go `printSingleResourceUsage`
 */
export function mebibytes(bytes: Bytes): number {
  return Math.floor(Math.ceil(bytes) / BYTES_PER_MEBIBYTE);
}

/**
 * Adds two amounts of memory: exactly for whole bytes up to 2^53, and for
 * fractions as decimals are added, so that `524287.1 + 524287.1` is
 * `1048574.2` and rounds up once.
 *
 * @param a - bytes
 * @param b - bytes
 * @returns the sum in bytes
 * @see kubectl pkg/metricsutil/metrics_resource_adder.go `addPodMetrics`
 */
export function addBytes(a: Bytes, b: Bytes): Bytes {
  if (Number.isInteger(a) && Number.isInteger(b)) return a + b;
  return bytesOf(parseQuantity(String(a)).nanos + parseQuantity(String(b)).nanos);
}

/**
 * Writes bytes as a canonical quantity, as metrics-server does: `259532Ki`, or
 * plain bytes where no binary suffix fits.
 *
 * @param bytes - an amount of memory
 * @returns text such as `259532Ki`, `180Mi`, `1000001` or `0`
 * @see metrics-server pkg/storage/types.go `resourceUsage`
 */
export function formatMemoryQuantity(bytes: Bytes): string {
  const { nanos } = parseQuantity(String(bytes));
  return formatQuantity({ nanos, format: "BinarySI" });
}

function bytesOf(nanos: bigint): Bytes {
  const whole = nanos / NANOS_PER_UNIT;
  const rest = nanos % NANOS_PER_UNIT;
  if (rest === 0n) return Number(whole);

  const sign = nanos < 0n ? "-" : "";
  const fraction = String(rest).replace("-", "").padStart(9, "0");
  return Number(`${sign}${String(whole).replace("-", "")}.${fraction}`);
}
