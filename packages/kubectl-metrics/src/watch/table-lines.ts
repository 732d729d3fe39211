import { type Row, sumRows } from "@kubectl-metrics/core";
import { cpuText, memoryText } from "../render/cells.ts";
import { GAP, type PlacedColumn } from "./layout.ts";
import { type Line, type Span, span } from "./line.ts";
import { rowKey } from "./row-key.ts";
import type { ScreenColumn } from "./screen-columns.ts";
import type { WatchState } from "./state.ts";
import { fitted } from "./text-width.ts";

const BETWEEN = span(" ".repeat(GAP));
const BETWEEN_HEADINGS = span(" ".repeat(GAP), "heading");

/** The headers of a table; the one that it is sorted by has an arrow. */
export function headingLine(state: WatchState, columns: readonly PlacedColumn[]): Line {
  const { ellipsis } = state.settings.symbols;
  const spans = columns.flatMap(({ column, width }, index) => {
    const arrow = column.id === state.sortBy ? arrowOf(column, state) : "";
    const text = column.header(state) + arrow;
    return [...(index === 0 ? [] : [BETWEEN_HEADINGS]), span(fitted(text, width, column.align, ellipsis), "heading")];
  });
  return { spans };
}

/** Numbers stand largest first, texts in their own order, unless they are reversed. */
function arrowOf({ text }: ScreenColumn, { isReversed, settings: { symbols } }: WatchState): string {
  const isAscending = (text !== undefined) !== isReversed;
  return isAscending ? symbols.ascending : symbols.descending;
}

/** A row of the table. After a failure numbers are what they were, and look it. */
export function rowLine(row: Row, state: WatchState, columns: readonly PlacedColumn[], now: number): Line {
  const history = state.history.of(row);
  const isOld = state.trouble !== undefined || row.missing !== undefined;
  const spans = columns.flatMap(({ column, width }, index) => {
    const cell = column.cell({ row, history, width, state, now });
    return index === 0 ? cell : [BETWEEN, ...cell];
  });
  return {
    spans: isOld ? spans.map(({ text }): Span => ({ text, tone: "faint" })) : spans,
    isSelected: rowKey(row) === state.selected,
  };
}

/** The sum of the rows that pass the filter. */
export function sumLine(state: WatchState): Line {
  const { usage, known, rows } = sumRows(state.rows);
  const covers = Math.min(known.cpu, known.memory);
  const cpu = usage.cpu === undefined ? "<unknown>" : cpuText(usage.cpu);
  const memory = usage.memory === undefined ? "<unknown>" : memoryText(usage.memory);
  const note = covers === rows ? `${rows} rows` : `${covers} of ${rows} rows are known`;
  return { spans: [span(`SUM  CPU ${cpu}  MEMORY ${memory}  (${note})`, "strong")] };
}
