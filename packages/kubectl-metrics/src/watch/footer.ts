import { visible } from "../render/visible.ts";
import { clockText } from "./clock-text.ts";
import { cut, justified, type Line, type Span, span, spansWidth } from "./line.ts";
import type { WatchState } from "./state.ts";

/** The first ones are there longest when the screen is narrow. */
const HINTS = [
  "q quit",
  "? help",
  "/ filter",
  "P M N sort",
  "1 2 3 view",
  "Enter in",
  "Space pause",
  "n namespace",
  "m mark",
  "s save",
];

const PROMPTS = { filter: "filter: ", namespace: "namespace (* all, . the context's): " } as const;

/** What failed since when, and what tells more: one line, two where it is narrow; none where all is well. */
export function troubleLines({ trouble, settings }: WatchState, width: number): readonly Line[] {
  if (trouble === undefined) return [];
  const { ellipsis } = settings.symbols;
  const what = span(`since ${clockText(trouble.since)}: ${visible(trouble.message)}`, "critical");
  const advice = span(`to find out why: ${settings.program} explain-errors`, "warn");
  if (spansWidth([what, advice]) < width) return [justified([what], [advice], width, ellipsis)];
  return [{ spans: cut([what], width, ellipsis) }, { spans: cut([advice], width, ellipsis) }];
}

/** The last line: what is typed, what was just done, or which keys there are; and which rows are shown. */
export function footerLine(state: WatchState, width: number, page: number): Line {
  const range = rangeText(state, page);
  return justified(
    footerSpans(state, width - range.length - 2),
    [span(range, "faint")],
    width,
    state.settings.symbols.ellipsis,
  );
}

function footerSpans({ prompt, said, mark, settings }: WatchState, width: number): readonly Span[] {
  if (prompt !== undefined) return [span(PROMPTS[prompt.kind], "strong"), span(`${visible(prompt.text)}_`, "accent")];
  if (said !== undefined) return [span(visible(said), "accent")];
  if (mark !== undefined)
    return [span(`changes since ${clockText(mark.at)} ${settings.symbols.dot} Esc ends it`, "accent")];
  return [span(hints(width), "faint")];
}

function hints(width: number): string {
  let text = "";
  for (const hint of HINTS) {
    const longer = text === "" ? hint : `${text}  ${hint}`;
    if (longer.length > width) break;
    text = longer;
  }
  return text;
}

function rangeText({ rows, firstShown, data }: WatchState, page: number): string {
  if (data === undefined || rows.length === 0) return "";
  const last = Math.min(rows.length, firstShown + page);
  const of = rows.length === data.all.length ? `${rows.length}` : `${rows.length} (${data.all.length} in all)`;
  return `${firstShown + 1}-${last} of ${of}`;
}
