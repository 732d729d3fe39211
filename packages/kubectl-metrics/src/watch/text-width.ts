const PLAIN = /^[ -~]*$/;

/** The same with the symbols that screens are drawn with: each is one unit of a text and takes one cell. */
const SINGLE = /^[ -~\u00b7\u2026\u203a\u2580-\u259f\u25b2\u25bc]*$/;

/** Marks that take no cell of their own. */
const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Scripts and pictures that take two cells. @see Unicode Standard Annex 11, East Asian Width */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]$|^[\u{1b000}-\u{1b2ff}\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{1fa70}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

/** How many cells a character takes: 0, 1 or 2. */
export function characterWidth(character: string): number {
  if (PLAIN.test(character)) return 1;
  if (ZERO.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** Whether a text takes as many cells as it has units: nearly all do. */
export const isSingleWidth = (text: string): boolean => SINGLE.test(text);

/** How many cells a text takes on a terminal. */
export function textWidth(text: string): number {
  if (SINGLE.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** The text in exactly so many cells: cut with a mark, or filled with blanks. */
export function fitted(text: string, width: number, align: "left" | "right", ellipsis: string): string {
  const own = textWidth(text);
  if (own <= width) {
    const blanks = " ".repeat(width - own);
    return align === "left" ? text + blanks : blanks + text;
  }
  if (width <= 0) return "";
  let kept = "";
  let used = 0;
  for (const character of text) {
    const next = characterWidth(character);
    if (used + next > width - 1) break;
    kept += character;
    used += next;
  }
  return kept + ellipsis + " ".repeat(Math.max(0, width - 1 - used));
}

/** The same for a name: cut in its middle, as what tells names apart is often at their end. */
export function fittedName(name: string, width: number, ellipsis: string): string {
  const own = textWidth(name);
  if (own <= width) return name + " ".repeat(width - own);
  const end = [...name].slice(-Math.floor((width - 1) / 3));
  const tail = end.join("");
  const tailWidth = textWidth(tail);
  if (width < 8 || tailWidth > width - 2) return fitted(name, width, "left", ellipsis);
  return fitted(name, width - tailWidth, "left", ellipsis).trimEnd() + tail;
}
