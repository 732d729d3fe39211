/** kubectl's tabwriter: a cell is at least this wide, padding included. */
const MIN_WIDTH = 6;
const PADDING = 3;

/** A table of any length is handed on in texts of so many lines. */
const BLOCK = 1_000;

/** The cells of a table, header included. */
export interface Cells {
  readonly lines: number;
  readonly columns: number;
  /**
   * Asked twice for each cell, once to measure and once to write: to keep the texts of
   * 150,000 lines costs more than to make them again.
   */
  readonly cell: (line: number, column: number) => string;
}

/**
 * Lays out cells as kubectl does: every cell, the last of a line too, is followed by at
 * least three blanks and is at least six wide; no rule, no colour.
 *
 * @returns the lines, each ended by a line feed, some at a time
 * @see k8s.io/cli-runtime pkg/printers/tabwriter.go
 */
export function* table(cells: Cells): Generator<string> {
  const { lines, columns, cell } = cells;
  const widths = Array.from({ length: columns }, (_, column) => widthOf(cells, column));
  // To make the blanks of every cell anew takes as long as all the rest.
  const blanks = Array.from({ length: Math.max(...widths) + 1 }, (_, length) => " ".repeat(length));
  for (let start = 0; start < lines; start += BLOCK) {
    const end = Math.min(start + BLOCK, lines);
    let text = "";
    for (let line = start; line < end; line += 1) {
      for (let column = 0; column < columns; column += 1) {
        const shown = cell(line, column);
        text += shown + (blanks[(widths[column] ?? 0) - characters(shown)] ?? "");
      }
      text += "\n";
    }
    yield text;
  }
}

function widthOf({ lines, cell }: Cells, column: number): number {
  let width = MIN_WIDTH;
  for (let line = 0; line < lines; line += 1) {
    const text = cell(line, column);
    // No text has more characters than units: most need not be counted.
    if (text.length + PADDING > width) width = Math.max(width, characters(text) + PADDING);
  }
  return width;
}

const SURROGATE = /[\ud800-\udbff]/;

/** Code points, as the tabwriter counts. */
const characters = (cell: string): number => (SURROGATE.test(cell) ? [...cell].length : cell.length);
