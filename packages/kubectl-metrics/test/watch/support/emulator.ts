import xterm from "@xterm/headless";

/** A terminal emulator: what would be seen of the bytes that were written. */
export interface Emulator {
  write(bytes: string): Promise<void>;
  resize(columns: number, rows: number): void;
  /** What is on the screen, without blanks at the ends of lines. */
  text(): string;
  /** Whether the other screen is shown, the one that is gone afterwards. */
  isAlternate(): boolean;
  /** Whether a long line goes on in the next one. */
  wraps(): boolean;
  showsCursor(): boolean;
  /** The characters of each cell of a line; the second cell of a wide character has none. */
  cells(row: number): readonly string[];
  /** Columns of a line that are bold, in colour, or turned round, as characters: b, a digit, i. */
  looks(row: number): string;
}

export function emulator(columns: number, rows: number): Emulator {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 0 });
  const line = (row: number) => terminal.buffer.active.getLine(terminal.buffer.active.viewportY + row);
  let showsCursor = true;
  for (const final of ["h", "l"]) {
    terminal.parser.registerCsiHandler({ prefix: "?", final }, (parameters) => {
      if (parameters.includes(25)) showsCursor = final === "h";
      return false;
    });
  }
  return {
    write: (bytes) => new Promise((resolve) => terminal.write(bytes, resolve)),
    resize: (toColumns, toRows) => terminal.resize(toColumns, toRows),
    text: () =>
      Array.from({ length: terminal.rows }, (_, row) => `${line(row)?.translateToString(true) ?? ""}\n`).join(""),
    isAlternate: () => terminal.buffer.active.type === "alternate",
    wraps: () => terminal.modes.wraparoundMode,
    showsCursor: () => showsCursor,
    cells: (row) => Array.from({ length: terminal.cols }, (_, column) => line(row)?.getCell(column)?.getChars() ?? ""),
    looks: (row) =>
      Array.from({ length: terminal.cols }, (_, column) => {
        const cell = line(row)?.getCell(column);
        if (cell?.isInverse()) return "i";
        if (cell?.isFgPalette()) return String(cell.getFgColor());
        if (cell?.isBold()) return "b";
        return cell?.isDim() ? "d" : " ";
      })
        .join("")
        .trimEnd(),
  };
}
