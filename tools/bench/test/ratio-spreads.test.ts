import { expect, test } from "vitest";
import type { Cost } from "../src/figures/cost.ts";
import { ratioSpreads } from "../src/figures/cost-spreads.ts";

const cost = (wallMilliseconds: number, cpuMilliseconds?: number): Cost => ({
  wallMilliseconds,
  cpuMilliseconds,
  peakMebibytes: undefined,
});

test("ratios are of runs side by side, so that a slow moment of both changes nothing", () => {
  const { wallMilliseconds } = ratioSpreads([cost(10), cost(1000), cost(20)], [cost(5), cost(500), cost(10)]);

  expect(wallMilliseconds).toMatchObject({ median: 2, min: 2, max: 2 });
});

test("a ratio to nothing is unknown", () => {
  const { cpuMilliseconds, peakMebibytes } = ratioSpreads([cost(10, 5), cost(10, 6)], [cost(5, 0), cost(5, 3)]);

  expect(cpuMilliseconds).toMatchObject({ median: 2, min: 2, max: 2 });
  expect(peakMebibytes).toBeUndefined();
});
