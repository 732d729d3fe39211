import type { ScreenSize } from "./frame.ts";
import type { Line, Tone } from "./line.ts";
import { characterWidth } from "./text-width.ts";

const CSI = "\u001b[";

/**
 * Another screen, no cursor, and no new line after the last column. The first screen and its cursor are
 * as they were when it is left.
 */
const ENTER = `${CSI}?1049h${CSI}?25l${CSI}?7l${CSI}0m${CSI}2J`;
const LEAVE = `${CSI}0m${CSI}?7h${CSI}?25h${CSI}?1049l`;

/** What is between them appears at once, where a terminal knows it. @see https://gist.github.com/christianparpart/d8a62cc1ab659194337d73e399004036 */
const BEGIN = `${CSI}?2026h`;
const END = `${CSI}?2026l`;

/** Select Graphic Rendition of each tone, with colours and without. */
const COLOURED: Readonly<Record<Tone, string>> = {
  plain: "",
  faint: "2",
  strong: "1",
  good: "32",
  warn: "33",
  critical: "1;31",
  accent: "36",
  heading: "1;7",
};

const COLOURLESS: Readonly<Record<Tone, string>> = {
  plain: "",
  faint: "",
  strong: "1",
  good: "",
  warn: "1",
  critical: "1",
  accent: "",
  heading: "7",
};

/** A cell: the characters in it, and how they look. The second cell of a wide character is empty. */
interface Cell {
  readonly text: string;
  readonly look: string;
}

const BLANK: Cell = { text: " ", look: "" };

/** The only writer of escape sequences: turns frames into what makes them of the frame before. */
export class Screen {
  readonly #tones: Readonly<Record<Tone, string>>;
  #shown: readonly (readonly Cell[])[] = [];
  /** What `#shown` was made of. */
  #lines: readonly Line[] = [];
  #size: ScreenSize = { columns: 0, rows: 0 };

  constructor(hasColour: boolean) {
    this.#tones = hasColour ? COLOURED : COLOURLESS;
  }

  /** What begins the screen. Nothing of a former frame is taken to be there. */
  enter(): string {
    this.#shown = [];
    return ENTER;
  }

  /** What gives the terminal back as it was. */
  leave(): string {
    return LEAVE;
  }

  /** Forgets what is shown, so that the next frame is written whole. */
  forget(): void {
    this.#shown = [];
  }

  /** The bytes that turn the frame before into this one; "" when they are the same. */
  draw(lines: readonly Line[], size: ScreenSize): string {
    const isAnew = this.#shown.length === 0 || size.columns !== this.#size.columns || size.rows !== this.#size.rows;
    const former = isAnew ? [] : this.#shown;
    const cells = lines.map((line, row) => {
      const same = isSameLine(line, this.#lines[row]) ? former[row] : undefined;
      return same ?? this.#cellsOf(line, size.columns);
    });
    const changes = cells.map((line, row) => (line === former[row] ? "" : changed(line, former[row], row))).join("");
    this.#shown = cells;
    this.#lines = lines;
    this.#size = size;
    if (changes === "" && !isAnew) return "";
    return `${BEGIN}${isAnew ? `${CSI}0m${CSI}2J` : ""}${changes}${CSI}0m${END}`;
  }

  #cellsOf({ spans, isSelected = false }: Line, width: number): readonly Cell[] {
    const cells: Cell[] = [];
    for (const { text, tone } of spans) {
      const look = lookOf(this.#tones[tone], isSelected);
      for (const character of text) addCharacter(cells, character, look, width);
    }
    const rest = isSelected ? { text: " ", look: lookOf("", true) } : BLANK;
    while (cells.length < width) cells.push(rest);
    return cells;
  }
}

/** Most lines are what they were: to compare their few spans costs less than to compare their cells. */
function isSameLine(a: Line, b: Line | undefined): boolean {
  if (b === undefined || a.spans.length !== b.spans.length || a.isSelected !== b.isSelected) return false;
  return a.spans.every(({ text, tone }, index) => text === b.spans[index]?.text && tone === b.spans[index]?.tone);
}

function addCharacter(cells: Cell[], text: string, look: string, width: number): void {
  const own = characterWidth(text);
  const last = cells.at(-1);
  if (own === 0 && last !== undefined) cells[cells.length - 1] = { ...last, text: last.text + text };
  if (own === 0 || cells.length + own > width) return;
  cells.push({ text, look });
  if (own === 2) cells.push({ text: "", look });
}

/** A selected line is turned round; what is turned round already, and what is faint, would not be read there. */
function lookOf(sgr: string, isSelected: boolean): string {
  if (!isSelected) return sgr;
  return sgr === "" || sgr === "2" ? "7" : `${sgr};7`;
}

const isSame = (a: Cell, b: Cell | undefined): boolean => a.text === (b ?? BLANK).text && a.look === (b ?? BLANK).look;

/** Fewer same cells than this between two changes are written anew: to move the cursor costs as much. */
const WORTH_A_JUMP = 8;

function changed(line: readonly Cell[], former: readonly Cell[] | undefined, row: number): string {
  let bytes = "";
  for (let at = nextChange(line, former, 0); at < line.length; ) {
    // A wide character is written from its first cell on.
    const start = line[at]?.text === "" && at > 0 ? at - 1 : at;
    const end = endOfChange(line, former, start);
    bytes += `${CSI}${row + 1};${start + 1}H${written(line.slice(start, end))}`;
    at = nextChange(line, former, end);
  }
  return bytes;
}

function written(cells: readonly Cell[]): string {
  let bytes = "";
  let look: string | undefined;
  for (const cell of cells) {
    if (cell.look !== look) bytes += `${CSI}0${cell.look === "" ? "" : `;${cell.look}`}m`;
    look = cell.look;
    bytes += cell.text;
  }
  return bytes;
}

function nextChange(line: readonly Cell[], former: readonly Cell[] | undefined, from: number): number {
  let at = from;
  while (at < line.length && isSame(line[at] ?? BLANK, former?.[at])) at += 1;
  return at;
}

function endOfChange(line: readonly Cell[], former: readonly Cell[] | undefined, start: number): number {
  let end = start + 1;
  for (let at = end; at < line.length && at - end < WORTH_A_JUMP; at += 1) {
    if (!isSame(line[at] ?? BLANK, former?.[at])) end = at + 1;
  }
  return end;
}
