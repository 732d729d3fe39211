/**
 * Lays out cells in columns that are as wide as their widest cell; all but the first are aligned to the right.
 *
 * @param lines - cells, line after line
 */
export function textTable(lines: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const line of lines)
    for (const [column, cell] of line.entries()) widths[column] = Math.max(widths[column] ?? 0, cell.length);
  const pad = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);

  return lines.map((line) => line.map(pad).join("  ").trimEnd()).join("\n");
}
