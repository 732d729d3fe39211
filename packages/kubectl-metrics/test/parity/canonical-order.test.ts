import { expect, test } from "vitest";
import { canonicalOrder } from "./canonical-order.ts";
import type { RandomWorld } from "./random-world.ts";

const NAMES = "abcdefghijklmn".split("");

/** Fourteen nodes: `a` and `b` tie at 2m after rounding, the others use less and less. */
const made: RandomWorld = {
  world: { nodes: [], pods: [], namespaces: [] },
  nodes: new Map(
    NAMES.map((name, index) => [
      name,
      { cpu: index < 2 ? `${1_100 + 700 * index}u` : `${900_000 - index}n`, memory: `${100 - index}` },
    ]),
  ),
  containers: new Map(),
};

const table = (names: readonly string[]): string => ["NAME", ...names].map((name) => `${name}   1m   \n`).join("");
const byCpu = { args: "nodes --sort-by=cpu", sortBy: "cpu" } as const;
const byMemory = { args: "nodes --sort-by=memory", sortBy: "memory" } as const;

test("rows of equal keys may stand in any order", () => {
  const swapped = ["b", "a", ...NAMES.slice(2).toReversed()];

  expect(canonicalOrder(table(swapped), byCpu, made)).toBe(canonicalOrder(table(NAMES), byCpu, made));
});

test("rows of other keys may not", () => {
  const swapped = ["b", "a", ...NAMES.slice(2)];

  expect(() => canonicalOrder(table(swapped), byMemory, made)).toThrow(
    "a   1m    stands after a smaller one: 99 < 100",
  );
  expect(canonicalOrder(table(NAMES), byMemory, made)).toBe(table(NAMES));
});

test("a few rows are left as they are", () => {
  expect(canonicalOrder(table(["b", "a"]), byCpu, made)).toBe(table(["b", "a"]));
});

test("a node without metrics may stand last alone", () => {
  expect(canonicalOrder(table([...NAMES, "z"]), byMemory, made)).toBe(table([...NAMES, "z"]));
  expect(() => canonicalOrder(table(["z", ...NAMES]), byMemory, made)).toThrow("stands after a smaller one");
});
