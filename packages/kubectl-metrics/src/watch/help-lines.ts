import { keyBindings } from "./keys.ts";
import { type Line, lineOf, type Span, span } from "./line.ts";
import type { WatchState } from "./state.ts";
import { fitted } from "./text-width.ts";

const KEY_WIDTH = 8;
const COLUMN = 39;

/** The help overlay, made of the table of keys, in as many columns as fit. */
export function helpLines({ settings }: WatchState, width: number): readonly Line[] {
  const { symbols, thresholds } = settings;
  const columns = Math.max(1, Math.floor(width / COLUMN));
  const perColumn = Math.ceil(keyBindings.length / columns);
  const lines = Array.from({ length: perColumn }, (_, line): Line => {
    const spans = Array.from({ length: columns }, (_, column): readonly Span[] => {
      const binding = keyBindings[column * perColumn + line];
      if (binding === undefined) return [];
      return [
        span(fitted(binding.shown, KEY_WIDTH, "left", symbols.ellipsis), "accent"),
        span(fitted(binding.does, Math.min(COLUMN, width) - KEY_WIDTH, "left", symbols.ellipsis)),
      ];
    });
    return { spans: spans.flat() };
  });
  return [
    ...lines,
    lineOf(
      span("warns from ", "faint"),
      span(`${thresholds.warn}%`, "warn"),
      span(", critical from ", "faint"),
      span(`${thresholds.critical}%`, "critical"),
      span("; a trend spans 0 to its highest", "faint"),
    ),
  ];
}
