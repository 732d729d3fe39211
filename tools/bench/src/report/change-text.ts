import { FIGURES, type Figure } from "../figures/cost.ts";
import type { Spread } from "../figures/spread.ts";
import type { BenchResult } from "./bench-result.ts";
import { textTable } from "./text-table.ts";

interface Ratio {
  /** Scenario, contender and figure. */
  readonly of: readonly [string, string, string];
  readonly spread: Spread;
}

const NAMES: Readonly<Record<Figure, string>> = {
  wallMilliseconds: "wall",
  cpuMilliseconds: "cpu",
  peakMebibytes: "memory",
};

const HEADER = ["", "", "", "before", "now", "change", ""];

/**
 * How every ratio changed that both results have. Ratios, since times of two days say more about the machine.
 *
 * A change is called noise where the quartiles of both overlap.
 */
export function changeText(before: BenchResult, now: BenchResult): string {
  const earlier = new Map(ratiosOf(before).map(({ of, spread }) => [of.join(" "), spread]));
  const lines = ratiosOf(now).flatMap(({ of, spread }) => {
    const old = earlier.get(of.join(" "));
    return old === undefined ? [] : [[...of, ...changeCells(old, spread)]];
  });
  return `Ratios since ${before.date}:\n${lines.length === 0 ? "none in common" : textTable([HEADER, ...lines])}\n`;
}

function ratiosOf({ scenarios }: BenchResult): readonly Ratio[] {
  return scenarios.flatMap(({ id: scenario, contenders }) =>
    contenders.flatMap(({ id, ratios }) =>
      FIGURES.flatMap((figure): Ratio[] => {
        const spread = ratios?.figures[figure];
        return spread === undefined ? [] : [{ of: [scenario, id, NAMES[figure]], spread }];
      }),
    ),
  );
}

function changeCells(before: Spread, now: Spread): readonly string[] {
  const percent = Math.round((now.median / before.median - 1) * 100);
  const overlaps = now.lower <= before.upper && before.lower <= now.upper;
  return [
    before.median.toFixed(2),
    now.median.toFixed(2),
    `${percent > 0 ? "+" : ""}${percent} %`,
    overlaps ? "within the spread" : "",
  ];
}
