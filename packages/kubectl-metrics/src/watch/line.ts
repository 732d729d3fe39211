import { fitted, textWidth } from "./text-width.ts";

/** What a piece of text means; what it looks like is decided by the screen. */
export type Tone = "plain" | "faint" | "strong" | "good" | "warn" | "critical" | "accent" | "heading";

/** A piece of a line. Its text holds nothing that a terminal would act on. */
export interface Span {
  readonly text: string;
  readonly tone: Tone;
}

/** A line of a screen. */
export interface Line {
  readonly spans: readonly Span[];
  /** Shown turned round. */
  readonly isSelected?: boolean;
}

export const span = (text: string, tone: Tone = "plain"): Span => ({ text, tone });

export const lineOf = (...spans: readonly Span[]): Line => ({ spans });

export const EMPTY_LINE: Line = { spans: [] };

export const spansWidth = (spans: readonly Span[]): number =>
  spans.reduce((width, { text }) => width + textWidth(text), 0);

/** Text at the left and text at the right of a line; the left one gives way. */
export function justified(left: readonly Span[], right: readonly Span[], width: number, ellipsis: string): Line {
  const end = cut(right, width, ellipsis);
  const room = width - spansWidth(end);
  const start = cut(left, end.length > 0 ? Math.max(0, room - 1) : room, ellipsis);
  const blanks = " ".repeat(Math.max(0, room - spansWidth(start)));
  return { spans: [...start, span(blanks), ...end] };
}

/** The spans as they are when they fit, else as many as fit before a mark. */
export function cut(spans: readonly Span[], width: number, ellipsis: string): readonly Span[] {
  if (spansWidth(spans) <= width) return spans;
  const kept: Span[] = [];
  let left = width;
  for (const { text, tone } of spans) {
    const own = textWidth(text);
    if (own >= left) return left > 0 ? [...kept, { text: fitted(`${text}  `, left, "left", ellipsis), tone }] : kept;
    kept.push({ text, tone });
    left -= own;
  }
  return kept;
}
