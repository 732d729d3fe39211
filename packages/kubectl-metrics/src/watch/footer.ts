import { ageCell } from "../render/cells.ts";
import { visible } from "../render/visible.ts";
import { clockText } from "./clock-text.ts";
import { justified, type Line, type Span, span } from "./line.ts";
import type { WatchState } from "./state.ts";

const HINTS = "? help  / filter  P M N sort  1 2 3 view  Enter in  Space pause  q quit";

const PROMPTS = { filter: "filter: ", namespace: "namespace (* all, . the context's): " } as const;

/** One line that says what failed since when, and what tells more; none where all is well. */
export function troubleLines({ trouble, data, settings }: WatchState, width: number, now: number): readonly Line[] {
  if (trouble === undefined) return [];
  const age = data === undefined ? "" : `rows are ${ageCell(Math.max(0, now - data.snapshot.takenAt))} old; `;
  const advice = `${age}why: ${settings.program} explain-errors`;
  const what = `since ${clockText(trouble.since)}: ${visible(trouble.message)}`;
  return [justified([span(what, "critical")], [span(advice, "warn")], width)];
}

/** The last line: what is typed, what was just done, or which keys there are; and which rows are shown. */
export function footerLine(state: WatchState, width: number, page: number): Line {
  return justified(footerSpans(state), [span(rangeText(state, page), "faint")], width);
}

function footerSpans({ prompt, said, mark, settings }: WatchState): readonly Span[] {
  if (prompt !== undefined) return [span(PROMPTS[prompt.kind], "strong"), span(`${visible(prompt.text)}_`, "accent")];
  if (said !== undefined) return [span(visible(said), "accent")];
  if (mark !== undefined)
    return [span(`changes since ${clockText(mark.at)} ${settings.symbols.dot} Esc ends it`, "accent")];
  return [span(HINTS, "faint")];
}

function rangeText({ rows, firstShown, data }: WatchState, page: number): string {
  if (data === undefined || rows.length === 0) return "";
  const last = Math.min(rows.length, firstShown + page);
  const of = rows.length === data.all.length ? `${rows.length}` : `${rows.length} (${data.all.length} in all)`;
  return `${firstShown + 1}-${last} of ${of}`;
}
