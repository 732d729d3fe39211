import type { Action } from "./actions.ts";
import { arranged } from "./arranged.ts";
import { rowKey } from "./row-key.ts";
import { screenColumns } from "./screen-columns.ts";
import { selectedIndex, withSelected } from "./selection.ts";
import type { Prompt, WatchState } from "./state.ts";
import { nextKind, type WatchView } from "./view.ts";

/** What a key asks for beside another screen. */
export type Effect = "none" | "quit" | "suspend" | "redraw" | "refresh" | "save";

/** The state after a key, and what else is to be done. */
export interface Reduced {
  readonly state: WatchState;
  readonly effect: Effect;
}

/** What a key may depend on beside the state. */
export interface Surroundings {
  readonly now: number;
  /** How many rows are shown at once. */
  readonly page: number;
  /** The namespace that commands without `-n` are about. */
  readonly defaultNamespace: string;
}

/** A namespace, a pod and a container with slashes between them, each as long as a name may be. */
const LONGEST_TEXT = 3 * 253 + 2;

const SHORTEST_INTERVAL = 1_000;
const LONGEST_INTERVAL = 600_000;

/** The intervals that `+` and `-` step through, in milliseconds. */
const INTERVALS = [1, 2, 3, 5, 10, 15, 30, 60, 120, 300, 600].map((seconds) => seconds * 1_000);

/** What a key does to the state. Pure. */
export function reduce(before: WatchState, action: Action, around: Surroundings): Reduced {
  const state: WatchState = before.said === undefined ? before : { ...before, said: undefined };
  const same = (next: WatchState, effect: Effect = "none"): Reduced => ({ state: next, effect });
  switch (action.kind) {
    case "quit":
    case "suspend":
    case "redraw":
    case "save":
      return same(state, action.kind);
    case "help":
      return same({ ...state, showsHelp: !state.showsHelp });
    case "sort":
      return same(sortedBy(state, action.by));
    case "sort-column":
      return same(sortedBy(state, neighbour(state, action.step)));
    case "reverse":
      return same(arranged({ ...state, isReversed: !state.isReversed }));
    case "filter":
      return same({ ...state, prompt: { kind: "filter", text: state.filter.text } });
    case "invert-filter":
      return same(arranged({ ...state, filter: { ...state.filter, isInverse: !state.filter.isInverse } }));
    case "namespace":
      return same({ ...state, prompt: { kind: "namespace", text: state.view.namespace ?? "" } });
    case "pause":
      return paused(state, around.now);
    case "view":
      return toKind(state, action.to === "next" ? nextKind(state.view.kind) : action.to);
    case "enter":
      return entered(state);
    case "back":
      return back(state);
    case "interval":
      return same(withInterval(state, action.step));
    case "mark":
      return same(marked(state, around.now));
    case "wide":
      return same({ ...state, isWide: !state.isWide });
    case "move":
      return same(withSelected(state, selectedIndex(state) + action.by));
    case "page":
      return same(withSelected(state, Math.max(0, selectedIndex(state)) + action.by * Math.max(1, around.page - 1)));
    case "move-to":
      return same(withSelected(state, action.end === "first" ? 0 : state.rows.length - 1));
    case "type":
      return same(edited(state, (text) => text + action.text));
    case "erase":
      return same(edited(state, (text) => [...text].slice(0, -1).join("")));
    case "erase-line":
      return same(edited(state, () => ""));
    case "accept":
      return accepted(state, around.defaultNamespace);
  }
}

const sortedBy = (state: WatchState, id: string): WatchState =>
  arranged({ ...state, sortBy: id, isReversed: state.sortBy === id && state.isReversed });

/** Bars and histories sort as the numbers beside them do: they are passed over. */
const isSortable = (id: string): boolean => !/-(bar|history)$/.test(id);

function neighbour(state: WatchState, step: 1 | -1): string {
  const ids = screenColumns(state)
    .map(({ id }) => id)
    .filter(isSortable);
  return ids[(ids.indexOf(state.sortBy) + step + ids.length) % ids.length] ?? "name";
}

function paused(state: WatchState, now: number): Reduced {
  if (state.pausedAt === undefined) return { state: { ...state, pausedAt: now, nextAt: undefined }, effect: "none" };
  return { state: { ...state, pausedAt: undefined }, effect: "refresh" };
}

/** Another view begins at its top; what is shown until its data comes is nothing. */
function to(state: WatchState, view: WatchView, trail: readonly WatchView[]): Reduced {
  const next = {
    ...state,
    view,
    trail,
    data: undefined,
    rows: [],
    selected: undefined,
    firstShown: 0,
    filter: { text: "", isInverse: false },
    showsHelp: false,
  };
  return { state: next, effect: "refresh" };
}

function toKind(state: WatchState, kind: WatchView["kind"]): Reduced {
  if (kind === state.view.kind && state.trail.length === 0) return { state, effect: "none" };
  const { namespace } = state.trail[0] ?? state.view;
  return to(state, { kind, namespace }, []);
}

function entered(state: WatchState): Reduced {
  const index = selectedIndex(state);
  const row = state.rows[index < 0 ? state.firstShown : index];
  const trail = [...state.trail, state.view];
  if (row?.kind === "node") return to(state, { kind: "pods", namespace: undefined, node: row.name }, trail);
  if (row?.kind === "pod") return to(state, { kind: "containers", namespace: row.namespace, pod: row.name }, trail);
  return { state, effect: "none" };
}

/** Takes the nearest thing back: help, what is typed, the filter, the mark, the way into an object. */
function back(state: WatchState): Reduced {
  if (state.showsHelp) return { state: { ...state, showsHelp: false }, effect: "none" };
  const cleared = { ...state, prompt: undefined, filter: { text: "", isInverse: false } };
  if (state.prompt?.kind === "namespace") return { state: { ...state, prompt: undefined }, effect: "none" };
  if (state.prompt !== undefined || state.filter.text !== "") return { state: arranged(cleared), effect: "none" };
  if (state.mark !== undefined) return { state: arranged({ ...state, mark: undefined }), effect: "none" };
  const before = state.trail.at(-1);
  return before === undefined ? { state, effect: "none" } : to(state, before, state.trail.slice(0, -1));
}

function withInterval(state: WatchState, step: 1 | -1): WatchState {
  const { interval } = state;
  const next = step === 1 ? INTERVALS.find((one) => one > interval) : INTERVALS.findLast((one) => one < interval);
  const chosen = Math.max(SHORTEST_INTERVAL, Math.min(next ?? interval, LONGEST_INTERVAL));
  const nextAt = state.nextAt === undefined ? undefined : state.nextAt + chosen - interval;
  return { ...state, interval: chosen, nextAt };
}

function marked(state: WatchState, now: number): WatchState {
  const usage = new Map((state.data?.all ?? []).map((row) => [rowKey(row), row.usage]));
  return arranged({ ...state, mark: { at: now, usage }, said: "differences are shown from now on; Esc ends it" });
}

function edited(state: WatchState, change: (text: string) => string): WatchState {
  if (state.prompt === undefined) return state;
  const prompt: Prompt = { ...state.prompt, text: change(state.prompt.text).slice(0, LONGEST_TEXT) };
  const next = { ...state, prompt };
  return prompt.kind === "filter" ? arranged({ ...next, filter: { ...state.filter, text: prompt.text } }) : next;
}

/** "*" and nothing are all namespaces, "." is the one of the context. */
function accepted(state: WatchState, defaultNamespace: string): Reduced {
  const { prompt } = state;
  const closed = { ...state, prompt: undefined };
  if (prompt?.kind !== "namespace") return { state: closed, effect: "none" };
  const text = prompt.text.trim();
  const namespace = text === "." ? defaultNamespace : text;
  const kind = state.view.kind === "nodes" ? "pods" : state.view.kind;
  return to(closed, { kind, namespace: namespace === "" || namespace === "*" ? undefined : namespace }, []);
}
