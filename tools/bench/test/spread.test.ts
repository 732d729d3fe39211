import { expect, test } from "vitest";
import { spreadOf } from "../src/figures/spread.ts";

interface Case {
  readonly name: string;
  readonly values: readonly (number | undefined)[];
  readonly spread: ReturnType<typeof spreadOf>;
}

const CASES: readonly Case[] = [
  { name: "nothing", values: [], spread: undefined },
  { name: "nothing that was measured", values: [undefined], spread: undefined },
  { name: "one value", values: [7], spread: { median: 7, lower: 7, upper: 7, min: 7, max: 7 } },
  {
    name: "an odd number, not as text would be sorted",
    values: [10, 9, 100, 1, 2],
    spread: { median: 9, lower: 2, upper: 10, min: 1, max: 100 },
  },
  {
    name: "an even number, with quartiles between values",
    values: [4, 1, 3, 2],
    spread: { median: 2.5, lower: 1.75, upper: 3.25, min: 1, max: 4 },
  },
  {
    name: "values with one missing",
    values: [3, undefined, 1],
    spread: { median: 2, lower: 1.5, upper: 2.5, min: 1, max: 3 },
  },
];

test.for(CASES)("spread of $name", ({ values, spread }) => {
  expect(spreadOf(values)).toEqual(spread);
});
