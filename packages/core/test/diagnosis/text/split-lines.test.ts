import { expect, test } from "vitest";
import { lineSplitter } from "../../../src/diagnosis/text/split-lines.ts";

/** The lines of a text that arrives in these pieces, those that lost their middle marked by a `!`. */
function linesOf(pieces: readonly string[]): readonly string[] {
  const lines: string[] = [];
  const splitter = lineSplitter((line, wasCut) => lines.push(wasCut ? `!${line}` : line));
  for (const piece of pieces) splitter.push(piece);
  splitter.end();
  return lines;
}

const cases: readonly { name: string; pieces: readonly string[]; lines: readonly string[] }[] = [
  { name: "nothing", pieces: [], lines: [] },
  { name: "whole lines", pieces: ["a\nb\n"], lines: ["a", "b"] },
  { name: "empty ones", pieces: ["\n\na"], lines: ["", "", "a"] },
  { name: "a last line without an end", pieces: ["a\nb"], lines: ["a", "b"] },
  { name: "lines in pieces", pieces: ["a", "b\nc", "d", "\n", "e"], lines: ["ab", "cd", "e"] },
];

test.for(cases)("$name", ({ pieces, lines }) => {
  expect(linesOf(pieces)).toEqual(lines);
});

const HALF = 2 ** 17;
const LONG = [`head${"a".repeat(HALF)}`, "b".repeat(3 * HALF), "c".repeat(HALF), "tail\nnext"];

test.for([
  { name: "in pieces", pieces: LONG },
  { name: "at once", pieces: [LONG.join("")] },
  { name: "in small pieces", pieces: LONG.join("").match(/[\s\S]{1,70000}/g) ?? [] },
])("a line of megabytes loses its middle: $name", ({ pieces }) => {
  const [line = "", ...others] = linesOf(pieces);

  expect(others).toEqual(["next"]);
  expect(line).toHaveLength(1 + 2 * HALF + " […] ".length);
  expect(line.slice(0, 8)).toBe("!headaaa");
  expect(line.slice(-6)).toBe("cctail");
});
