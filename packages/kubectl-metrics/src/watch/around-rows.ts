import { failureLines } from "./failure-line.ts";
import { troubleLines } from "./footer.ts";
import type { Line } from "./line.ts";
import type { ScreenSize } from "./screen-size.ts";
import type { WatchState } from "./state.ts";

/** What stands above and below the rows. */
type Part = "failure" | "bars" | "advice" | "second" | "sum" | "first" | "headings" | "trouble" | "footer";

/** Which parts there is room for, and how many rows. */
export interface AroundRows {
  readonly has: (part: Part) => boolean;
  /** How many rows of the table are shown at once. */
  readonly page: number;
  readonly failure: readonly Line[];
  readonly trouble: readonly Line[];
  readonly advice: readonly Line[];
}

/** On a low screen parts give way until so many rows are shown. */
const LEAST_ROWS = 2;

/** Lines of cluster bars: beside each other where they fit. */
const barHeight = ({ columns }: ScreenSize): number => (columns >= 80 ? 1 : 2);

/** What is shown around the rows on a screen of this size. */
export function aroundRows(state: WatchState, size: ScreenSize): AroundRows {
  const { settings } = state;
  const failure = failureLines(state, size.columns);
  const [what, ...more] = troubleLines(state, size.columns);
  const trouble = what === undefined ? [] : [what];
  // What gives way first stands first.
  const heights = new Map<Part, number>([
    ["failure", failure.length],
    ["bars", barHeight(size)],
    ["advice", more.length],
    ["second", 1],
    ["sum", Number(settings.showsSum)],
    ["first", 1],
    ["headings", Number(settings.headers)],
    ["trouble", trouble.length],
    ["footer", 1],
  ]);
  let room = size.rows - [...heights.values()].reduce((sum, height) => sum + height, 0);
  for (const [part, height] of heights) {
    if (room >= LEAST_ROWS) break;
    heights.delete(part);
    room += height;
  }
  const has = (part: Part): boolean => (heights.get(part) ?? 0) > 0;
  const only = (part: Part, lines: readonly Line[]): readonly Line[] => (has(part) ? lines : []);
  return {
    has,
    page: Math.max(1, room),
    failure: only("failure", failure),
    trouble: only("trouble", trouble),
    advice: only("advice", more),
  };
}
