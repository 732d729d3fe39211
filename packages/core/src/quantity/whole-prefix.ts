/** A whole number and where the text goes on after it. */
export interface WholePrefix {
  readonly value: number;
  readonly end: number;
}

/** Up to fifteen digits are a whole number without loss. */
const MAX_DIGITS = 15;

/**
 * Reads the digits at the start of a text, for the quantities that Kubernetes itself writes.
 *
 * @param text - a quantity
 * @returns the number before the suffix; nothing when the text starts otherwise or has more than 15 digits
 */
export function wholePrefix(text: string): WholePrefix | undefined {
  let value = 0;
  let end = 0;
  for (; end < text.length; end += 1) {
    const digit = text.charCodeAt(end) - 48;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  return end === 0 || end > MAX_DIGITS ? undefined : { value, end };
}
