import { rowKey } from "./row-key.ts";
import type { WatchState } from "./state.ts";

/** Where the selected object stands among the rows; -1: nowhere. */
export const selectedIndex = ({ rows, selected }: WatchState): number =>
  selected === undefined ? -1 : rows.findIndex((row) => rowKey(row) === selected);

/** The state with the row at an index selected; an index outside takes the nearest. */
export function withSelected(state: WatchState, index: number): WatchState {
  const row = state.rows[Math.max(0, Math.min(index, state.rows.length - 1))];
  return row === undefined ? state : { ...state, selected: rowKey(row) };
}

/**
 * The state, or the same state scrolled as little as needed to show the selected row, which stays the same object
 * while rows move. When the object is gone, the row in its place is selected.
 *
 * @param page - how many rows are shown at once
 */
export function scrolled(state: WatchState, page: number): WatchState {
  if (state.rows.length === 0) return state.firstShown === 0 ? state : { ...state, firstShown: 0 };
  const at = selectedIndex(state);
  const chosen = at < 0 && state.selected !== undefined ? withSelected(state, state.firstShown) : state;
  const index = at < 0 && state.selected !== undefined ? state.firstShown : at;
  const last = Math.max(0, state.rows.length - page);
  let first = Math.min(state.firstShown, last);
  if (index >= 0 && index < first) first = index;
  if (index >= first + page) first = index - page + 1;
  const firstShown = Math.max(0, Math.min(first, last));
  return chosen.firstShown === firstShown ? chosen : { ...chosen, firstShown };
}
