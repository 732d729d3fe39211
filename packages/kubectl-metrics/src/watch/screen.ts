import { type CellLine, cellLine, LOOKS, lookOf } from "./cell-line.ts";
import type { Line, Tone } from "./line.ts";
import type { ScreenSize } from "./screen-size.ts";
import { isSingleWidth } from "./text-width.ts";

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

/** The only writer of escape sequences: turns frames into what makes them of the frame before. */
export class Screen {
  /** Select Graphic Rendition by look. */
  readonly #renditions: readonly string[];
  #shown: readonly CellLine[] = [];
  /** What `#shown` was made of. */
  #lines: readonly Line[] = [];
  #size: ScreenSize = { columns: 0, rows: 0 };

  constructor(hasColour: boolean) {
    const tones = hasColour ? COLOURED : COLOURLESS;
    this.#renditions = Array.from({ length: LOOKS }, (_, look) => {
      const { tone, isSelected } = lookOf(look);
      return renditionOf(tones[tone], isSelected);
    });
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
      return same ?? cellLine(line, size.columns);
    });
    const changes = cells
      .map((line, row) => (line === former[row] ? "" : changed(line, former[row], row, this.#renditions)))
      .join("");
    this.#shown = cells;
    this.#lines = lines;
    this.#size = size;
    if (changes === "" && !isAnew) return "";
    return `${BEGIN}${isAnew ? `${CSI}0m${CSI}2J` : ""}${changes}${CSI}0m${END}`;
  }
}

/** Most lines are what they were: to compare their few spans costs less than to compare their cells. */
function isSameLine(a: Line, b: Line | undefined): boolean {
  if (a === b) return true;
  if (b === undefined || a.spans.length !== b.spans.length || a.isSelected !== b.isSelected) return false;
  return a.spans.every(({ text, tone }, index) => text === b.spans[index]?.text && tone === b.spans[index]?.tone);
}

/** A selected line is turned round; what is turned round already, and what is faint, would not be read there. */
function renditionOf(sgr: string, isSelected: boolean): string {
  if (!isSelected) return sgr;
  return sgr === "" || sgr === "2" ? "7" : `${sgr};7`;
}

/** Fewer same cells than this between two changes are written anew: to move the cursor costs as much. */
const WORTH_A_JUMP = 8;

function changed(line: CellLine, former: CellLine | undefined, row: number, renditions: readonly string[]): string {
  const { length } = line.looks;
  if (typeof line.texts !== "string" || typeof (former?.texts ?? "") !== "string") {
    return nextChange(line, former, 0) < length ? whole(line, row, renditions) : "";
  }
  let bytes = "";
  for (let at = nextChange(line, former, 0); at < length; ) {
    const end = endOfChange(line, former, at);
    bytes += `${CSI}${row + 1};${at + 1}H${written(line, at, end, renditions)}`;
    at = nextChange(line, former, end);
  }
  return bytes;
}

/**
 * Terminals do not agree on how wide pictures, marks and some scripts are. A line with such characters is written anew
 * from its beginning, and the cell after each of them is gone to, so that it moves nothing else.
 */
function whole(line: CellLine, row: number, renditions: readonly string[]): string {
  return `${CSI}${row + 1};1H${CSI}0m${CSI}2K${written(line, 0, line.looks.length, renditions)}`;
}

function written({ texts, looks }: CellLine, start: number, end: number, renditions: readonly string[]): string {
  let bytes = "";
  for (let from = start; from < end; ) {
    const look = looks[from] ?? 0;
    let to = from + 1;
    while (to < end && looks[to] === look) to += 1;
    const rendition = renditions[look] ?? "";
    const part = texts.slice(from, to);
    bytes += `${CSI}0${rendition === "" ? "" : `;${rendition}`}m${typeof part === "string" ? part : cellsText(part, from)}`;
    from = to;
  }
  return bytes;
}

/** @param column - of the first cell */
function cellsText(cells: readonly string[], column: number): string {
  let text = "";
  for (const [index, cell] of cells.entries()) {
    if (cell === "") continue;
    text += cell;
    if (!isSingleWidth(cell)) text += `${CSI}${column + index + (cells[index + 1] === "" ? 3 : 2)}G`;
  }
  return text;
}

function isSame({ texts, looks }: CellLine, former: CellLine | undefined, at: number): boolean {
  if (former === undefined) return texts[at] === " " && looks[at] === 0;
  if (looks[at] !== former.looks[at]) return false;
  if (typeof texts === "string" && typeof former.texts === "string")
    return texts.charCodeAt(at) === former.texts.charCodeAt(at);
  return texts[at] === former.texts[at];
}

function nextChange(line: CellLine, former: CellLine | undefined, from: number): number {
  let at = from;
  while (at < line.looks.length && isSame(line, former, at)) at += 1;
  return at;
}

function endOfChange(line: CellLine, former: CellLine | undefined, start: number): number {
  let end = start + 1;
  for (let at = end; at < line.looks.length && at - end < WORTH_A_JUMP; at += 1) {
    if (!isSame(line, former, at)) end = at + 1;
  }
  return end;
}
