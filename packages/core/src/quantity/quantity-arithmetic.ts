import type { Quantity } from "./quantity.ts";

/**
 * Orders two quantities by value; how they are written does not matter.
 *
 * @param a - a quantity
 * @param b - another quantity of the same unit
 * @returns -1, 0 or 1: `a` is smaller, equal or larger
 * @see k8s.io/apimachinery pkg/api/resource/quantity.go `Cmp`
 */
export function compareQuantities(a: Quantity, b: Quantity): -1 | 0 | 1 {
  if (a.nanos === b.nanos) return 0;
  return a.nanos < b.nanos ? -1 : 1;
}

/**
 * Adds two quantities exactly.
 *
 * @param a - a quantity
 * @param b - another quantity of the same unit
 * @returns the sum, in the notation of `a`, or of `b` when `a` is zero
 * @see k8s.io/apimachinery pkg/api/resource/quantity.go `Add`
 */
export function addQuantities(a: Quantity, b: Quantity): Quantity {
  return { nanos: a.nanos + b.nanos, format: a.nanos === 0n ? b.format : a.format };
}
