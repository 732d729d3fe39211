import type { Action } from "./actions.ts";

/** A key, or several that do the same. */
export interface KeyBinding {
  /** As a terminal sends them. */
  readonly keys: readonly string[];
  /** As help names them. */
  readonly shown: string;
  readonly does: string;
  readonly action: Action;
}

const ESCAPE = "\u001b";

/** Cursor keys come as CSI or, in application mode, as SS3. */
const cursor = (letter: string): readonly string[] => [`${ESCAPE}[${letter}`, `${ESCAPE}O${letter}`];

/** Every key of the screen, in the order of the help text, which is made of this table. */
export const keyBindings: readonly KeyBinding[] = [
  { keys: ["q", "Q", "\u0003", "\u0004"], shown: "q", does: "quit", action: { kind: "quit" } },
  { keys: ["?", "h"], shown: "? h", does: "this help", action: { kind: "help" } },
  { keys: ["1"], shown: "1", does: "nodes", action: { kind: "view", to: "nodes" } },
  { keys: ["2"], shown: "2", does: "pods", action: { kind: "view", to: "pods" } },
  { keys: ["3"], shown: "3", does: "containers", action: { kind: "view", to: "containers" } },
  { keys: ["\t"], shown: "Tab", does: "the next of these", action: { kind: "view", to: "next" } },
  { keys: ["\r", "\n"], shown: "Enter", does: "go in: pods, containers", action: { kind: "enter" } },
  { keys: [ESCAPE, "\u007f", "\b"], shown: "Esc", does: "back; clear the filter", action: { kind: "back" } },
  { keys: ["n"], shown: "n", does: "another namespace", action: { kind: "namespace" } },
  { keys: ["P"], shown: "P", does: "sort by CPU", action: { kind: "sort", by: "cpu" } },
  { keys: ["M"], shown: "M", does: "sort by memory", action: { kind: "sort", by: "memory" } },
  { keys: ["N"], shown: "N", does: "sort by name", action: { kind: "sort", by: "name" } },
  { keys: ["<", ","], shown: "<", does: "sort by the column before", action: { kind: "sort-column", step: -1 } },
  { keys: [">", "."], shown: ">", does: "sort by the next column", action: { kind: "sort-column", step: 1 } },
  { keys: ["R", "I"], shown: "R", does: "reverse the order", action: { kind: "reverse" } },
  { keys: ["/"], shown: "/", does: "filter by name as you type", action: { kind: "filter" } },
  { keys: ["!"], shown: "!", does: "show what does not match", action: { kind: "invert-filter" } },
  { keys: [" "], shown: "Space", does: "pause, go on", action: { kind: "pause" } },
  { keys: ["+", "="], shown: "+", does: "refresh less often", action: { kind: "interval", step: 1 } },
  { keys: ["-", "_"], shown: "-", does: "refresh more often", action: { kind: "interval", step: -1 } },
  { keys: ["m"], shown: "m", does: "mark now, show differences", action: { kind: "mark" } },
  { keys: ["w"], shown: "w", does: "more columns", action: { kind: "wide" } },
  { keys: ["s"], shown: "s", does: "save the snapshot to a file", action: { kind: "save" } },
  { keys: ["k", ...cursor("A")], shown: "Up k", does: "one row up", action: { kind: "move", by: -1 } },
  { keys: ["j", ...cursor("B")], shown: "Down j", does: "one row down", action: { kind: "move", by: 1 } },
  { keys: [`${ESCAPE}[5~`, "\u0002"], shown: "PgUp", does: "a page up", action: { kind: "page", by: -1 } },
  { keys: [`${ESCAPE}[6~`, "\u0006"], shown: "PgDn", does: "a page down", action: { kind: "page", by: 1 } },
  {
    keys: ["g", ...cursor("H"), `${ESCAPE}[1~`, `${ESCAPE}[7~`],
    shown: "Home g",
    does: "the first row",
    action: { kind: "move-to", end: "first" },
  },
  {
    keys: ["G", ...cursor("F"), `${ESCAPE}[4~`, `${ESCAPE}[8~`],
    shown: "End G",
    does: "the last row",
    action: { kind: "move-to", end: "last" },
  },
  { keys: ["\u000c"], shown: "^L", does: "draw the screen anew", action: { kind: "redraw" } },
  { keys: ["\u001a"], shown: "^Z", does: "stop; fg goes on", action: { kind: "suspend" } },
];

/** Keys while a line is being typed; every other character is typed. */
const PROMPT_KEYS: Readonly<Record<string, Action>> = {
  "\u0003": { kind: "quit" },
  "\u001a": { kind: "suspend" },
  "\u000c": { kind: "redraw" },
  "\r": { kind: "accept" },
  "\n": { kind: "accept" },
  [ESCAPE]: { kind: "back" },
  "\u007f": { kind: "erase" },
  "\b": { kind: "erase" },
  "\u0015": { kind: "erase-line" },
  [`${ESCAPE}[A`]: { kind: "move", by: -1 },
  [`${ESCAPE}OA`]: { kind: "move", by: -1 },
  [`${ESCAPE}[B`]: { kind: "move", by: 1 },
  [`${ESCAPE}OB`]: { kind: "move", by: 1 },
};

const ACTIONS: ReadonlyMap<string, Action> = new Map(
  keyBindings.flatMap(({ keys, action }) => keys.map((key) => [key, action] as const)),
);

/**
 * What a key does.
 *
 * @param isTyping - whether a line is being typed
 */
export function actionOf(key: string, isTyping: boolean): Action | undefined {
  if (!isTyping) return ACTIONS.get(key);
  const action = PROMPT_KEYS[key];
  if (action !== undefined) return action;
  return /^[^\p{Cc}]+$/u.test(key) ? { kind: "type", text: key } : undefined;
}
