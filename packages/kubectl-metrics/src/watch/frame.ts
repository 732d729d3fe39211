import { type AroundRows, aroundRows } from "./around-rows.ts";
import { footerLine } from "./footer.ts";
import { barLines, headerLines } from "./header.ts";
import { helpLines } from "./help-lines.ts";
import { layoutOf } from "./last-numbers.ts";
import { EMPTY_LINE, type Line, lineOf, span } from "./line.ts";
import type { ScreenSize } from "./screen-size.ts";
import type { WatchState } from "./state.ts";
import { headingLine, rowLines, sumLine } from "./table-lines.ts";

/** How many rows of the table are shown at once. */
export const pageOf = (state: WatchState, size: ScreenSize): number => aroundRows(state, size).page;

/**
 * The whole screen: exactly as many lines as it has. Pure.
 *
 * @param now - by which ages are told
 */
export function frame(state: WatchState, size: ScreenSize, now: number): readonly Line[] {
  const { columns: width, rows: height } = size;
  const around = aroundRows(state, size);
  const { bars, middle } = unchanging(state, size, now, around);
  const [first, second] = headerLines(state, width, now);
  const top = [...(around.has("first") ? [first] : []), ...(around.has("second") ? [second] : []), ...bars];
  const footer = around.has("footer") ? [footerLine(state, width, around.page)] : [];
  const bottom = [...around.failure, ...around.trouble, ...around.advice, ...footer];
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

function unchanging(state: WatchState, size: ScreenSize, now: number, around: AroundRows): Unchanging {
  const known = made.get(state);
  if (known !== undefined && known.size.columns === size.columns && known.size.rows === size.rows) return known;
  const lines = {
    size,
    bars: around.has("bars") ? barLines(state, size.columns) : [],
    middle: middleLines(state, size.columns, now, around),
  };
  if (!showsAges(state, around.page)) made.set(state, lines);
  return lines;
}

/** Whether rows on the screen tell how old something is. */
function showsAges({ isWide, settings, data, rows, firstShown }: WatchState, page: number): boolean {
  if (isWide || settings.extraColumns.includes("age")) return true;
  if (data === undefined || data.lastGood.size === 0) return false;
  return rows.slice(firstShown, firstShown + page).some((row) => data.lastGood.has(row));
}

function middleLines(state: WatchState, width: number, now: number, around: AroundRows): readonly Line[] {
  if (state.showsHelp) return helpLines(state, width);
  if (state.data === undefined)
    return [lineOf(span(state.trouble === undefined ? "reading ..." : "nothing was read yet", "faint"))];
  if (state.rows.length === 0) return [lineOf(span(emptyText(state), "faint"))];
  const layout = layoutOf(state, width, now);
  const shown = state.rows.slice(state.firstShown, state.firstShown + around.page);
  return [
    ...(around.has("headings") ? [headingLine(state, layout.columns)] : []),
    ...rowLines(shown, { ...layout, state, now }),
    ...(around.has("sum") ? [sumLine(state)] : []),
  ];
}

const emptyText = ({ data, view }: WatchState): string =>
  data !== undefined && data.all.length > 0
    ? `none of ${data.all.length} ${view.kind} matches the filter; Esc clears it`
    : `no ${view.kind}`;
