/** kubectl's tabwriter: a cell is at least this wide, padding included. */
const MIN_WIDTH = 6;
const PADDING = 3;

/** A table of any length is handed on in texts of so many lines. */
const BLOCK = 1_000;

/**
 * Lays out cells as kubectl does: every cell, the last of a line too, is followed by at
 * least three blanks and is at least six wide; no rule, no colour.
 *
 * @param cells - line after line, header included
 * @param columns - how many cells a line has
 * @returns the lines, each ended by a line feed, some at a time
 * @see k8s.io/cli-runtime pkg/printers/tabwriter.go
 */
export function* table(cells: readonly string[], columns: number): Generator<string> {
  const widths = widthsOf(cells, columns);
  for (let start = 0; start < cells.length; start += BLOCK * columns) {
    const end = Math.min(start + BLOCK * columns, cells.length);
    let text = "";
    for (let index = start; index < end; index += 1) {
      const column = index % columns;
      text += pad(cells[index] ?? "", widths[column] ?? 0);
      if (column === columns - 1) text += "\n";
    }
    yield text;
  }
}

function widthsOf(cells: readonly string[], columns: number): readonly number[] {
  const widths = new Array<number>(columns).fill(MIN_WIDTH);
  for (let index = 0; index < cells.length; index += 1) {
    const width = characters(cells[index] ?? "") + PADDING;
    if (width > (widths[index % columns] ?? 0)) widths[index % columns] = width;
  }
  return widths;
}

const pad = (cell: string, width: number): string => cell.padEnd(width + cell.length - characters(cell));

const SURROGATE = /[\ud800-\udbff]/;

/** Code points, as the tabwriter counts. */
const characters = (cell: string): number => (SURROGATE.test(cell) ? [...cell].length : cell.length);
