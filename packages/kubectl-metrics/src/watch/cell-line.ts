import type { Line, Tone } from "./line.ts";
import { characterWidth, isSingleWidth } from "./text-width.ts";

/** A line as the cells of a screen: the characters of each, and how each looks. */
export interface CellLine {
  /**
   * By cell: a text where each character takes one cell, which nearly all lines are, else the characters of
   * each cell. The second cell of a wide character is empty.
   */
  readonly texts: string | readonly string[];
  /** By cell: a number from `lookOf`. */
  readonly looks: Uint8Array;
}

/** Cells are numbered by their tone; a selected one is `SELECTED` higher. */
const TONES: readonly Tone[] = ["plain", "faint", "strong", "good", "warn", "critical", "accent", "heading"];
const SELECTED = TONES.length;
const NUMBERS = Object.fromEntries(TONES.map((tone, index) => [tone, index])) as Readonly<Record<Tone, number>>;

/** What a look is made of. */
export const lookOf = (look: number): { readonly tone: Tone; readonly isSelected: boolean } => ({
  tone: TONES[look % SELECTED] ?? "plain",
  isSelected: look >= SELECTED,
});

/** How many looks there are. */
export const LOOKS = 2 * SELECTED;

/** A line in exactly so many cells: cut, or filled with blanks. */
export function cellLine({ spans, isSelected = false }: Line, width: number): CellLine {
  const base = isSelected ? SELECTED : 0;
  const looks = new Uint8Array(width).fill(base);
  let texts = "";
  for (const { text, tone } of spans) {
    if (tone !== "plain") looks.fill(base + NUMBERS[tone], texts.length, texts.length + text.length);
    texts += text;
  }
  if (!isSingleWidth(texts)) return wideLine(spans, width, base);
  return { texts: texts.length > width ? texts.slice(0, width) : texts.padEnd(width), looks };
}

function wideLine(spans: Line["spans"], width: number, base: number): CellLine {
  const texts: string[] = [];
  const looks = new Uint8Array(width).fill(base);
  for (const { text, tone } of spans) {
    for (const character of text) {
      const own = characterWidth(character);
      if (own === 0) addMark(texts, character);
      if (own === 0 || texts.length + own > width) continue;
      looks.fill(base + NUMBERS[tone], texts.length, texts.length + own);
      texts.push(character, ...(own === 2 ? [""] : []));
    }
  }
  while (texts.length < width) texts.push(" ");
  return { texts, looks };
}

/** More marks than this on one character are left out: a name may be nothing but marks. */
const MOST_MARKS = 8;

/** A mark belongs to the character before it; the one after a wide character to its first cell. */
function addMark(texts: string[], mark: string): void {
  const last = texts.at(-1) === "" ? texts.length - 2 : texts.length - 1;
  const text = texts[last];
  if (text !== undefined && [...text].length <= MOST_MARKS) texts[last] = text + mark;
}
