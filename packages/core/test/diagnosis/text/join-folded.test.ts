import { expect, test } from "vitest";
import { foldedJoiner } from "../../../src/diagnosis/text/join-folded.ts";

function joined(text: string): readonly string[] {
  const lines: string[] = [];
  const joiner = foldedJoiner((line, number) => lines.push(`${number}: ${line}`));
  for (const [index, line] of text.split("\n").entries()) joiner.push(line, index + 1);
  joiner.end();
  return lines;
}

const cases: readonly { name: string; text: string; lines: readonly string[] }[] = [
  { name: "lines of a log", text: "I a\n b\n-c", lines: ["1: I a", "2:  b", "3: -c"] },
  { name: "a folded message", text: "message: a\n  b\n  c\nI d", lines: ["1: message: a b c", "4: I d"] },
  { name: "one at the end", text: "- message: a\n  b", lines: ["1: - message: a b"] },
  { name: "the next field", text: "  message: a\n  reason: b", lines: ["1:   message: a", "2:   reason: b"] },
  { name: "a field below it", text: "message: a\n  reason: b", lines: ["1: message: a", "2:   reason: b"] },
  { name: "two of them", text: "message: a\nmessage: b\n  c", lines: ["1: message: a", "2: message: b c"] },
  { name: "an empty line", text: "message: a\n\n  c", lines: ["1: message: a", "2: ", "3:   c"] },
];

test.for(cases)("$name", ({ text, lines }) => {
  expect(joined(text)).toEqual(lines);
});

test("no more than fifty lines are one", () => {
  const text = `message: a\n${"  b\n".repeat(60)}`;

  expect(joined(text)[0]).toBe(`1: message: a${" b".repeat(49)}`);
});
