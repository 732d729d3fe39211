import type { Row } from "@kubectl-metrics/core";
import { ageCell } from "../render/cells.ts";
import { goodAge } from "./last-good.ts";
import { type PlacedColumn, placed } from "./layout.ts";
import { type Span, span } from "./line.ts";
import { screenColumns } from "./screen-columns.ts";
import type { WatchState } from "./state.ts";

/** Old numbers that a row shows, and how old they are. */
export interface LastNumbers {
  readonly row: Row;
  /** As `ageCell` writes it. */
  readonly age: string;
}

/** Columns in their places, and the one that tells the age of old numbers. */
export interface Layout {
  readonly columns: readonly PlacedColumn[];
  /** Its id; undefined: no place is left, and no old number is shown. */
  readonly ageColumn: string | undefined;
}

/** Where an age is told, the best place first. */
const AGE_COLUMNS = ["cpu-history", "cpu-bar", "cpu-change"] as const;

/** The columns of a screen, as wide as what they show. */
export function layoutOf(state: WatchState, width: number, now: number): Layout {
  const columns = screenColumns(state);
  const shown = placed(columns, withLastNumbers(state, now), state, width, now);
  const ageColumn = AGE_COLUMNS.find((id) => shown.some(({ column }) => column.id === id));
  if (ageColumn !== undefined || hasNoLastNumbers(state)) return { columns: shown, ageColumn };
  return { columns: placed(columns, state.rows, state, width, now), ageColumn };
}

const hasNoLastNumbers = ({ data }: WatchState): boolean => data === undefined || data.lastGood.size === 0;

const withLastNumbers = (state: WatchState, now: number): readonly Row[] =>
  hasNoLastNumbers(state) ? state.rows : state.rows.map((row) => lastNumbers(row, state, now)?.row ?? row);

/** The last numbers of a row that has none, while they may be shown. */
export function lastNumbers(row: Row, { data }: WatchState, now: number): LastNumbers | undefined {
  if (row.missing === undefined) return undefined;
  const last = data?.lastGood.get(row);
  const age = last === undefined ? undefined : goodAge(last, now);
  return last === undefined || age === undefined ? undefined : { row: last, age: ageCell(age) };
}

/** An age in exactly so many cells, in words where they fit; five cells hold every age that may be shown. */
export function ageSpan(age: string, width: number): Span {
  const long = `${age} old`;
  return span((long.length <= width ? long : age).padEnd(width), "faint");
}
