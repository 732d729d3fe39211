/** Finds many literals at once, in one pass over a text. */
export interface LiteralSearch {
  /**
   * Calls `found` with the index of every literal that is in the text; more than once where it is there more than once.
   *
   * Linear in the length of the text, whatever is in it.
   */
  readonly search: (text: string, found: (literal: number) => void) => void;
}

const BLANK = 32;
const BACKSLASH = 92;
const CODES = 65_536;
/** Tab, line feed, vertical tab, form feed, carriage return and the blank that doesn't break. */
const WHITE_SPACE = [9, 10, 11, 12, 13, 160];

/** Classes of characters: no literal has it; it is passed over as if it were not there. */
const OTHER = 0;
const SKIPPED = -1;

/** Characters that `normalise` takes away or, within a word, writes as an apostrophe. */
const QUOTES = "\"'`\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb";
const quoteCodes = [...QUOTES].map((quote) => quote.charCodeAt(0));

/**
 * An automaton of Aho and Corasick over ASCII.
 *
 * Case does not count, nor do quotes and backslashes; white space of any length, written or escaped, is one blank, and
 * so is the end. So it finds in a raw line what it would find in the line after `normalise`.
 *
 * @param literals - not empty, ASCII
 */
export function literalSearch(literals: readonly string[]): LiteralSearch {
  const words = literals.map((literal) => withoutQuotes(literal.toLowerCase()));
  const classes = classesOf(words);
  const { next, outputs, width } = automaton(words, classes);
  const blank = classes[BLANK] as number;

  const search = (text: string, found: (literal: number) => void): void => {
    let state = 0;
    let wasBlank = false;
    for (let index = 0; index < text.length; index++) {
      let code = text.charCodeAt(index);
      if (code === BACKSLASH && ESCAPED_BLANKS.has(text.charCodeAt(index + 1))) {
        index++;
        code = BLANK;
      }
      const kind = classes[code] as number;
      const isBlank = kind === blank;
      if (kind === SKIPPED || (isBlank && wasBlank)) continue;
      wasBlank = isBlank;
      state = next[state * width + kind] as number;
      outputs[state]?.forEach(found);
    }
    outputs[next[state * width + blank] as number]?.forEach(found);
  };
  return { search };
}

/** What follows a backslash where it stands for white space: n, r, t. */
const ESCAPED_BLANKS: ReadonlySet<number> = new Set([110, 114, 116]);

const withoutQuotes = (literal: string): string =>
  [...literal].filter((character) => character !== "\\" && !QUOTES.includes(character)).join("");

/** The class of every UTF-16 code unit: upper and lower case of a letter have one, all white space has one. */
function classesOf(words: readonly string[]): Int16Array {
  const classes = new Int16Array(CODES);
  let count = 1;
  for (const character of [" ", ...words.join("")]) {
    const code = character.charCodeAt(0);
    if (classes[code] === OTHER) classes[code] = count++;
  }
  for (let code = 65; code <= 90; code++) classes[code] = classes[code + 32] as number;
  for (const code of WHITE_SPACE) classes[code] = classes[BLANK] as number;
  for (const code of [...quoteCodes, BACKSLASH]) classes[code] = SKIPPED;
  return classes;
}

interface Automaton {
  /** The state after `state` and a class: at `state * width + class`. */
  readonly next: Int32Array;
  /** The literals that end in a state. */
  readonly outputs: readonly (readonly number[] | undefined)[];
  readonly width: number;
}

function automaton(words: readonly string[], classes: Int16Array): Automaton {
  const width = Math.max(...classes) + 1;
  const size = words.reduce((sum, word) => sum + word.length, 1);
  const next = new Int32Array(size * width);
  const outputs: (readonly number[] | undefined)[] = new Array(size).fill(undefined);
  let states = 1;
  for (const [index, word] of words.entries()) {
    let state = 0;
    for (const character of word) {
      const at = state * width + (classes[character.charCodeAt(0)] as number);
      if (next[at] === 0) next[at] = states++;
      state = next[at] as number;
    }
    outputs[state] = [...(outputs[state] ?? []), index];
  }
  linkFailures(next, outputs, width, states);
  return { next, outputs, width };
}

/** Completes a trie: where a state has no way on, it has the one of its longest proper suffix. */
function linkFailures(
  next: Int32Array,
  outputs: (readonly number[] | undefined)[],
  width: number,
  states: number,
): void {
  const suffix = new Int32Array(states);
  const queue: number[] = [0];
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] as number;
    const fallback = suffix[state] as number;
    for (let kind = 0; kind < width; kind++) {
      const at = state * width + kind;
      const inherited = state === 0 ? 0 : (next[fallback * width + kind] as number);
      const child = next[at] as number;
      if (child === 0) {
        next[at] = inherited;
        continue;
      }
      suffix[child] = inherited;
      const shorter = outputs[inherited];
      if (shorter !== undefined) outputs[child] = [...(outputs[child] ?? []), ...shorter];
      queue.push(child);
    }
  }
}
