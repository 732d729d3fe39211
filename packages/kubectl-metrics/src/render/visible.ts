/**
 * Characters that a terminal would act on instead of showing: C0 and C1 controls
 * with ESC among them, DEL, line and paragraph separators, and the marks that turn
 * the direction of text.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find.
const ACTED_ON = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Lone halves of surrogate pairs, which no encoder can write. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** Nearly all text is this, and is shown as it is. */
const PLAIN = /^[ -~]*$/;

/** Text from a cluster as one line that a terminal only shows. */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(ACTED_ON, escaped).replace(LONE_SURROGATE, escaped);
}

/** The same for a text of several lines: line feeds and tabs stay. */
export function visibleLines(text: string): string {
  return text.replace(ACTED_ON, (character) =>
    character === "\n" || character === "\t" ? character : escaped(character),
  );
}
