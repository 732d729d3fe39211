import { footerLine, troubleLines } from "./footer.ts";
import { barLines, headerLines } from "./header.ts";
import { helpLines } from "./help-lines.ts";
import { placed } from "./layout.ts";
import { EMPTY_LINE, type Line, lineOf, span } from "./line.ts";
import { screenColumns } from "./screen-columns.ts";
import type { WatchState } from "./state.ts";
import { headingLine, rowLines, sumLine } from "./table-lines.ts";

/** A terminal's size in cells. */
export interface ScreenSize {
  readonly columns: number;
  readonly rows: number;
}

/** Two lines of header and the last line. */
const FIXED_LINES = 3;

/** How many rows of the table are shown at once. */
export function pageOf(state: WatchState, size: ScreenSize): number {
  const { settings } = state;
  const others =
    FIXED_LINES +
    barHeight(size) +
    Number(settings.headers) +
    Number(settings.showsSum) +
    troubleLines(state, size.columns).length;
  return Math.max(1, size.rows - others);
}

const barHeight = ({ columns }: ScreenSize): number => (columns >= 80 ? 1 : 2);

/**
 * The whole screen: exactly as many lines as it has. Pure.
 *
 * @param now - by which ages are told
 */
export function frame(state: WatchState, size: ScreenSize, now: number): readonly Line[] {
  const { columns: width, rows: height } = size;
  const page = pageOf(state, size);
  const { bars, middle } = unchanging(state, size, now, page);
  const top = [...headerLines(state, width, now), ...bars];
  const bottom = [...troubleLines(state, width), footerLine(state, width, page)];
  const room = Math.max(0, height - top.length - bottom.length);
  const filled = Array.from({ length: room }, (_, index) => middle[index] ?? EMPTY_LINE);
  return [...top, ...filled, ...bottom].slice(0, height);
}

/** What of a frame does not depend on the time. */
interface Unchanging {
  readonly size: ScreenSize;
  readonly bars: readonly Line[];
  readonly middle: readonly Line[];
}

/** Most frames differ from the one before in nothing but ages: their rows are made once for each state. */
const made = new WeakMap<WatchState, Unchanging>();

function unchanging(state: WatchState, size: ScreenSize, now: number, page: number): Unchanging {
  const known = made.get(state);
  if (known !== undefined && known.size.columns === size.columns && known.size.rows === size.rows) return known;
  const lines = {
    size,
    bars: barLines(state, size.columns),
    middle: middleLines(state, size.columns, now, page),
  };
  const showsAges = state.isWide || state.settings.extraColumns.includes("age");
  if (!showsAges) made.set(state, lines);
  return lines;
}

function middleLines(state: WatchState, width: number, now: number, page: number): readonly Line[] {
  if (state.showsHelp) return helpLines(state, width);
  if (state.data === undefined)
    return [lineOf(span(state.trouble === undefined ? "reading ..." : "nothing was read yet", "faint"))];
  if (state.rows.length === 0) return [lineOf(span(emptyText(state), "faint"))];
  const columns = placed(screenColumns(state), state.rows, state, width, now);
  const shown = state.rows.slice(state.firstShown, state.firstShown + page);
  return [
    ...(state.settings.headers ? [headingLine(state, columns)] : []),
    ...rowLines(shown, { state, columns, now }),
    ...(state.settings.showsSum ? [sumLine(state)] : []),
  ];
}

const emptyText = ({ data, view }: WatchState): string =>
  data !== undefined && data.all.length > 0
    ? `none of ${data.all.length} ${view.kind} matches the filter; Esc clears it`
    : `no ${view.kind}`;
