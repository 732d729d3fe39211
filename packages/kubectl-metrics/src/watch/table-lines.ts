import { type Row, sumRows } from "@kubectl-metrics/core";
import { cpuText, memoryText } from "../render/cells.ts";
import type { History, ObjectHistory } from "./history.ts";
import { ageSpan, type LastNumbers, type Layout, lastNumbers } from "./last-numbers.ts";
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

function rowLine(row: Row, history: ObjectHistory | undefined, last: LastNumbers | undefined, table: Table): Line {
  const { state, columns, ageColumn, now } = table;
  const isOld = state.trouble !== undefined || row.missing !== undefined;
  const spans: Span[] = [];
  for (const { column, width } of columns) {
    if (spans.length > 0) spans.push(isOld ? BETWEEN_OLD : BETWEEN);
    if (last !== undefined && column.id === ageColumn) {
      spans.push(ageSpan(last.age, width));
      continue;
    }
    const shown = last === undefined || CHANGES.has(column.id) ? row : last.row;
    const cells = column.cell({ row: shown, history, width, state, now });
    spans.push(...(isOld ? cells.map(({ text }) => span(text, "faint")) : cells));
  }
  return { spans };
}

/** From old numbers nothing changes to now. */
const CHANGES: ReadonlySet<string> = new Set(["cpu-change", "memory-change"]);

/** What the lines of rows are made of beside each row. */
interface Table extends Layout {
  readonly state: WatchState;
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
  const { state, columns, ageColumn, now } = table;
  const layout = columns.map(({ column, width }) => `${column.id}:${width}`).join();
  const look = `${layout} ${state.mark?.at} ${state.trouble === undefined}`;
  // Texts beside the name, an age for one, may be others.
  const isMeasured = columns.every(({ column: { id, text } }) => text === undefined || NAMES.has(id));
  const former = isMeasured ? made.get(state.history) : undefined;
  const kept = new Map<ObjectHistory, MadeLine>();
  made.set(state.history, kept);
  const lineOf = (row: Row): Line => {
    const history = state.history.of(row);
    const last = ageColumn === undefined ? undefined : lastNumbers(row, state, now);
    if (history === undefined) return rowLine(row, history, last, table);
    const points = history.cpu.count;
    const rowLook = last === undefined ? look : `${look} ${last.age}`;
    const known = former?.get(history);
    const isKnown = known?.look === rowLook && known.points === points && isSameRow(known.row, row);
    const one = isKnown ? known : { line: rowLine(row, history, last, table), row, points, look: rowLook };
    kept.set(history, one);
    return one.line;
  };
  return rows.map((row) => {
    const line = lineOf(row);
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
