/** kubectl's tabwriter: a cell is at least this wide, padding included. */
const MIN_WIDTH = 6;
const PADDING = 3;

/**
 * Lays out rows as kubectl does: every cell, the last too, is followed by at least
 * three blanks and is at least six wide; no rule, no colour.
 *
 * @param lines - cells of each line, header included, all of the same length
 * @returns the text, each line ended by a line feed; "" without lines
 * @see k8s.io/cli-runtime pkg/printers/tabwriter.go
 */
export function table(lines: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const line of lines) {
    for (let column = 0; column < line.length; column += 1) {
      widths[column] = Math.max(widths[column] ?? MIN_WIDTH, characters(line[column] ?? "") + PADDING);
    }
  }

  let text = "";
  for (const line of lines) {
    for (let column = 0; column < line.length; column += 1) text += pad(line[column] ?? "", widths[column] ?? 0);
    text += "\n";
  }
  return text;
}

const pad = (cell: string, width: number): string => cell + " ".repeat(Math.max(0, width - characters(cell)));

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII.
const ASCII = /^[\u0000-\u007f]*$/;

/** Code points, as the tabwriter counts. */
const characters = (cell: string): number => (ASCII.test(cell) ? cell.length : [...cell].length);
