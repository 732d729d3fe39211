import type { Snapshot } from "@kubectl-metrics/core";
import { arranged } from "./arranged.ts";
import { lastGoodRows } from "./last-good.ts";
import type { WatchState } from "./state.ts";
import { uidsOf, viewRows } from "./view-rows.ts";

/** The state after a refresh that failed: its rows stay. */
export const withTrouble = (state: WatchState, message: string, now: number): WatchState => ({
  ...state,
  trouble: { since: state.trouble?.since ?? now, message },
});

/** The state with a new snapshot: its samples in the history, its rows in order, trouble over. */
export function withSnapshot(state: WatchState, snapshot: Snapshot, now: number): WatchState {
  const all = viewRows(state.view, snapshot, state.settings);
  state.history.add(all, uidsOf(snapshot), now);
  const lastGood = lastGoodRows(all, snapshot, state.history, now);
  return arranged({ ...state, trouble: undefined, data: { snapshot, all, lastGood } });
}
