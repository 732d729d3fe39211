import { limitRows, type Row, type SortKey, sortRows } from "@kubectl-metrics/core";
import { screenColumns } from "./screen-columns.ts";
import type { Filter, WatchState } from "./state.ts";

/** The state with its rows filtered and in order; rows without metrics stand last in every order. */
export function arranged(state: WatchState): WatchState {
  const passing = (state.data?.all ?? []).filter((row) => passes(row, state.filter));
  const keys = sortKeys(state);
  const options = { reverse: state.isReversed };
  const measured = sortRows(
    passing.filter(({ missing }) => missing === undefined),
    keys,
    options,
  );
  const missing = sortRows(
    passing.filter((row) => row.missing !== undefined),
    keys,
    options,
  );
  return { ...state, rows: limitRows([...measured, ...missing], state.settings.limit) };
}

function sortKeys(state: WatchState): readonly SortKey[] {
  if (state.sortBy === "name") return [];
  const column = screenColumns(state).find(({ id }) => id === state.sortBy);
  return column === undefined ? [] : [column.sortKey(state)];
}

function passes(row: Row, { text, isInverse }: Filter): boolean {
  if (text === "") return true;
  const names =
    row.kind === "node" ? row.name : `${row.namespace}/${row.kind === "container" ? `${row.pod}/` : ""}${row.name}`;
  return names.toLowerCase().includes(text.toLowerCase()) !== isInverse;
}
