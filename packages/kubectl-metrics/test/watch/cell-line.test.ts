import { expect, test } from "vitest";
import { cellLine } from "../../src/watch/cell-line.ts";
import { lineOf, span } from "../../src/watch/line.ts";

test.for([
  { name: "blanks fill it", text: "ab", texts: "ab  " },
  { name: "what is too long is cut", text: "abcdef", texts: "abcd" },
  { name: "a wide character has two cells", text: "日a", texts: ["日", "", "a", " "] },
  { name: "half a wide character is none", text: "abc日", texts: ["a", "b", "c", " "] },
  { name: "a mark belongs to the character before it", text: "e\u0301x", texts: ["e\u0301", "x", " ", " "] },
  { name: "also to a wide one", text: "日\u0301x", texts: ["日\u0301", "", "x", " "] },
  { name: "a mark without a character is left out", text: "\u0301x", texts: ["x", " ", " ", " "] },
  { name: "marks have an end", text: `e${"\u0301".repeat(99)}`, texts: [`e${"\u0301".repeat(8)}`, " ", " ", " "] },
])("$name", ({ text, texts }) => {
  expect(cellLine(lineOf(span(text)), 4).texts).toEqual(texts);
});
