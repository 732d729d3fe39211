import { fc } from "@fast-check/vitest";

const digits = fc.stringMatching(/^\d{1,22}$/);
const fraction = fc.oneof(fc.constant(""), fc.stringMatching(/^\.\d{0,12}$/));
const suffix = fc.oneof(
  fc.constantFrom("n", "u", "m", "", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"),
  fc.integer({ min: -20, max: 20 }).map((exponent) => `e${exponent}`),
);

/** Any text that is a quantity, of either sign. */
export const quantityText = fc
  .tuple(fc.constantFrom("", "+", "-"), digits, fraction, suffix)
  .map((parts) => parts.join(""));
