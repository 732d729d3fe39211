import { formatRfc3339, type Row } from "@kubectl-metrics/core";
import type { Column } from "../render/columns.ts";
import { textWidth } from "./text-width.ts";

const PADDING = 3;

/** A table that grows at its end: the header once, columns as wide as the widest cell so far. */
export class AppendedTable {
  readonly #columns: readonly Column[];
  readonly #widths: number[];
  #isBegun: boolean;

  /** @param headers - whether it has a header */
  constructor(columns: readonly Column[], headers: boolean) {
    this.#columns = columns;
    this.#widths = [0, ...columns.map(() => 0)];
    this.#isBegun = !headers;
  }

  /** The lines of more rows, each with the time at which it was read. */
  append(rows: readonly Row[], takenAt: number): string {
    const time = formatRfc3339(takenAt);
    const cells = rows.map((row) => [time, ...this.#columns.map((column) => column.cell(row, { now: takenAt }))]);
    if (!this.#isBegun) cells.unshift(["TIME", ...this.#columns.map(({ header }) => header)]);
    this.#isBegun = true;
    for (const line of cells) {
      for (const [index, cell] of line.entries()) {
        this.#widths[index] = Math.max(this.#widths[index] ?? 0, textWidth(cell) + PADDING);
      }
    }
    return cells
      .map(
        (line) =>
          `${line
            .map((cell, index) => this.#padded(cell, index))
            .join("")
            .trimEnd()}\n`,
      )
      .join("");
  }

  #padded(cell: string, index: number): string {
    return cell + " ".repeat(Math.max(0, (this.#widths[index] ?? 0) - textWidth(cell)));
  }
}
