import { type Row, sumRows } from "@kubectl-metrics/core";
import { cpuText, memoryText } from "../render/cells.ts";
import type { History, ObjectHistory } from "./history.ts";
import { GAP, type PlacedColumn } from "./layout.ts";
import { type Line, type Span, span } from "./line.ts";
import { rowKey } from "./row-key.ts";
import type { ScreenColumn } from "./screen-columns.ts";
import type { WatchState } from "./state.ts";
import { fitted } from "./text-width.ts";

const BETWEEN = span(" ".repeat(GAP));
const BETWEEN_OLD = span(" ".repeat(GAP), "faint");
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

function rowLine(row: Row, history: ObjectHistory | undefined, { state, columns, now }: Table): Line {
  const isOld = state.trouble !== undefined || row.missing !== undefined;
  const spans: Span[] = [];
  for (const { column, width } of columns) {
    if (spans.length > 0) spans.push(isOld ? BETWEEN_OLD : BETWEEN);
    for (const cell of column.cell({ row, history, width, state, now })) {
      spans.push(isOld ? { text: cell.text, tone: "faint" } : cell);
    }
  }
  return { spans };
}

/** What the lines of rows are made of beside each row. */
interface Table {
  readonly state: WatchState;
  readonly columns: readonly PlacedColumn[];
  readonly now: number;
}

/** A line, and what it was made of. */
interface MadeLine {
  readonly line: Line;
  readonly row: Row;
  readonly points: number;
  readonly look: string;
}

/**
 * Most rows are what they were a key or a refresh ago, which is more often than samples are new. Those that
 * were shown last are kept, and no others.
 */
const made = new WeakMap<History, ReadonlyMap<ObjectHistory, MadeLine>>();

/** The lines of rows; after a failure numbers are what they were, and look it. */
export function rowLines(rows: readonly Row[], table: Table): readonly Line[] {
  const { state, columns } = table;
  const layout = columns.map(({ column, width }) => `${column.id}:${width}`).join();
  const look = `${layout} ${state.mark?.at} ${state.trouble === undefined}`;
  // Texts beside the name, an age for one, may be others.
  const isMeasured = columns.every(({ column: { id, text } }) => text === undefined || NAMES.has(id));
  const former = isMeasured ? made.get(state.history) : undefined;
  const kept = new Map<ObjectHistory, MadeLine>();
  made.set(state.history, kept);
  return rows.map((row) => {
    const history = state.history.of(row);
    const points = history?.cpu.count ?? 0;
    const known = history === undefined ? undefined : former?.get(history);
    const isKnown = known?.look === look && known.points === points && isSameRow(known.row, row);
    const line = isKnown ? known.line : rowLine(row, history, table);
    if (history !== undefined) kept.set(history, isKnown ? known : { line, row, points, look });
    return state.selected !== undefined && rowKey(row) === state.selected ? { ...line, isSelected: true } : line;
  });
}

const NAMES: ReadonlySet<string> = new Set(["namespace", "pod", "name"]);

/** Whether two rows of one object show the same numbers. */
const isSameRow = (a: Row, b: Row): boolean =>
  a === b ||
  (a.missing === b.missing &&
    a.usage.cpu === b.usage.cpu &&
    a.usage.memory === b.usage.memory &&
    a.available.cpu === b.available.cpu &&
    a.available.memory === b.available.memory);

/** The sum of the rows that pass the filter. */
export function sumLine(state: WatchState): Line {
  const { usage, known, rows } = sumRows(state.rows);
  const covers = Math.min(known.cpu, known.memory);
  const cpu = usage.cpu === undefined ? "<unknown>" : cpuText(usage.cpu);
  const memory = usage.memory === undefined ? "<unknown>" : memoryText(usage.memory);
  const note = covers === rows ? `${rows} rows` : `${covers} of ${rows} rows are known`;
  return { spans: [span(`SUM  CPU ${cpu}  MEMORY ${memory}  (${note})`, "strong")] };
}
