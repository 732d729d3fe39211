const INTEGER = /^[+-]?\d{1,63}$/;

/**
 * The value of an int64.
 *
 * @param text - the value of a label, or of a `>` or `<`
 * @returns the integer; nothing when the text is none, or beyond an int64
 * @see Go `strconv.ParseInt`
 */
export function parseInt64(text: string): bigint | undefined {
  if (!INTEGER.test(text)) return undefined;
  const value = BigInt(text.replace("+", ""));
  return BigInt.asIntN(64, value) === value ? value : undefined;
}
