/**
 * How a quantity is written: with binary suffixes (`12Mi`), decimal ones (`12M`) or an exponent (`12e6`).
 *
 * @see k8s.io/apimachinery pkg/api/resource/quantity.go `Format`
 */
export type QuantityFormat = "BinarySI" | "DecimalSI" | "DecimalExponent";

/**
 * A Kubernetes quantity, exactly, with the way it was written.
 *
 * @see k8s.io/apimachinery pkg/api/resource/quantity.go `Quantity`
 */
export interface Quantity {
  /** The value in billionths of its unit (cores, bytes): the finest that Kubernetes keeps. */
  readonly nanos: bigint;
  /** The notation that `formatQuantity` writes it in. */
  readonly format: QuantityFormat;
}

/** Billionths in one unit. */
export const NANOS_PER_UNIT = 1_000_000_000n;

/**
 * Thrown by `parseQuantity` for a text that is not a quantity. Its message quotes
 * at most 40 characters of the text.
 *
 * @see k8s.io/apimachinery pkg/api/resource/quantity.go `ErrFormatWrong`, `ErrSuffix`
 */
export class QuantityError extends Error {
  /** Always "QuantityError". */
  override readonly name = "QuantityError";
}
