/** Keys in the order they were pressed, and what is not a whole one yet. */
export interface DecodedKeys {
  readonly keys: readonly string[];
  readonly rest: string;
}

/**
 * A control sequence (CSI), a function key (SS3), Alt with a key, or one character. A control character is no key with
 * Alt: Ctrl-C behind Escape is Ctrl-C. @see ECMA-48 5.4
 */
const KEY =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find.
  /\u001b\[[\x30-\x3f]*[\x20-\x2f]*[\x40-\x7e]|\u001bO[\x20-\x7e]|\u001b[^\x00-\x1f\x7f[O]|[^\u001b]|\u001b/gsu;

/** The beginning of a sequence whose rest has not come yet. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find.
const BEGUN = /\u001b(?:\[[\x30-\x3f]*[\x20-\x2f]*|O)?$/;

/** A sequence that goes on longer than any key is thrown away. */
const LONGEST = 32;

/**
 * Cuts what a terminal sent into keys.
 *
 * @param text - what came, after the `rest` of the last time
 */
export function decodeKeys(text: string): DecodedKeys {
  const begun = BEGUN.exec(text)?.[0] ?? "";
  const whole = begun === "" ? text : text.slice(0, -begun.length);
  return { keys: whole.match(KEY) ?? [], rest: begun.length > LONGEST ? "" : begun };
}
