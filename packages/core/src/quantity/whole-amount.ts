/** Up to fifteen digits are a whole number without loss. */
const MAX_DIGITS = 15;

const ZERO = 48;

/** What each suffix multiplies by. Looked up by its characters: a text cut out of another one is slow to look up. */
export type Factors = ReadonlyMap<number, number>;

/** Makes a table of suffixes of at most two characters. */
export const factorsOf = (bySuffix: Readonly<Record<string, number>>): Factors =>
  new Map(
    Object.entries(bySuffix).map(([suffix, factor]) => [
      suffixCode(suffix.length, suffix.charCodeAt(0), suffix.charCodeAt(1)),
      factor,
    ]),
  );

/** One number for each suffix of ASCII characters; NUL must not be taken for nothing at all. */
function suffixCode(length: number, first: number, second: number): number {
  if (length === 0) return 0;
  if (length === 1) return first + 1;
  return length === 2 ? (first + 1) * 2 ** 16 + second : -1;
}

/**
 * Reads digits and a suffix, the form in which Kubernetes itself writes quantities.
 *
 * @param text - a quantity
 * @param factors - the suffixes that it may have
 * @returns the amount; nothing when the text has another form or more than 15 digits
 */
export function wholeAmount(text: string, factors: Factors): number | undefined {
  let value = 0;
  let at = 0;
  for (; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  if (at === 0 || at > MAX_DIGITS) return undefined;
  const factor = factors.get(suffixCode(text.length - at, text.charCodeAt(at), text.charCodeAt(at + 1)));
  return factor === undefined ? undefined : value * factor;
}

/**
 * The same of a quantity that lies in a larger buffer, without making a text of it.
 *
 * @param bytes - UTF-8
 * @param start - where the quantity begins
 * @param end - where it ends
 * @param factors - the suffixes that it may have
 */
export function wholeAmountAt(bytes: Uint8Array, start: number, end: number, factors: Factors): number | undefined {
  let value = 0;
  let at = start;
  for (; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  if (at === start || at - start > MAX_DIGITS) return undefined;
  const factor = factors.get(suffixCode(end - at, bytes[at] ?? 0, bytes[at + 1] ?? 0));
  return factor === undefined ? undefined : value * factor;
}
