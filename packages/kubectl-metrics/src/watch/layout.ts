import type { Row } from "@kubectl-metrics/core";
import type { ScreenColumn } from "./screen-columns.ts";
import type { WatchState } from "./state.ts";
import { textWidth } from "./text-width.ts";

/** A column and how wide it is. */
export interface PlacedColumn {
  readonly column: ScreenColumn;
  readonly width: number;
}

/** Blanks between columns. */
export const GAP = 1;

/** Columns are dropped before a name that needs them gets fewer cells than this. */
const LEAST_NAME = 22;

/** No name, however long, takes more cells than this share of the screen. */
const LONGEST_SHARE = 0.45;

/**
 * Which columns fit, and how wide each is. They are dropped by priority; names are cut before
 * a number is; what is left over makes names, then histories and bars wider.
 *
 * @param width - of the screen, in cells
 */
export function placed(
  columns: readonly ScreenColumn[],
  rows: readonly Row[],
  state: WatchState,
  width: number,
  now: number,
): readonly PlacedColumn[] {
  const longest = Math.max(LEAST_NAME, Math.floor(width * LONGEST_SHARE));
  const natural = new Map(columns.map((column) => [column, naturalWidth(column, rows, state, now)]));
  const least = (column: ScreenColumn): number =>
    column.text === undefined
      ? (column.leastWidth?.(rows) ?? column.minWidth)
      : Math.max(column.minWidth, Math.min(natural.get(column) ?? 0, LEAST_NAME));
  const kept = fitting(columns, least, width);
  const widths = new Map(kept.map((column) => [column, least(column)]));
  let left = width - total(kept, least);
  const grow = (column: ScreenColumn, wanted: number): void => {
    const have = widths.get(column) ?? 0;
    const more = Math.max(0, Math.min(left, wanted - have));
    widths.set(column, have + more);
    left -= more;
  };
  for (const column of kept) {
    if (column.text !== undefined) grow(column, Math.min(natural.get(column) ?? 0, longest));
  }
  const graphs = kept.filter(({ text, maxWidth }) => text === undefined && maxWidth !== undefined);
  const wanting = () => graphs.filter((column) => (widths.get(column) ?? 0) < (column.maxWidth ?? 0));
  for (let one = wanting(); left > 0 && one.length > 0; one = wanting()) {
    for (const column of one) grow(column, (widths.get(column) ?? 0) + 1);
  }
  return kept.map((column) => ({ column, width: widths.get(column) ?? least(column) }));
}

type Width = (column: ScreenColumn) => number;

const total = (columns: readonly ScreenColumn[], widthOf: Width): number =>
  columns.reduce((sum, column) => sum + widthOf(column), Math.max(0, columns.length - 1) * GAP);

function fitting(columns: readonly ScreenColumn[], widthOf: Width, width: number): readonly ScreenColumn[] {
  let kept = columns;
  while (kept.length > 1 && total(kept, widthOf) > width) {
    const last = kept.reduce((worst, column) => (column.priority >= worst.priority ? column : worst));
    kept = kept.filter((column) => column !== last);
  }
  return kept;
}

function naturalWidth({ header, text }: ScreenColumn, rows: readonly Row[], state: WatchState, now: number): number {
  let widest = textWidth(header(state)) + 2;
  for (const row of rows) {
    const shown = text?.(row, now) ?? "";
    widest = Math.max(widest, textWidth(shown));
  }
  return widest;
}
