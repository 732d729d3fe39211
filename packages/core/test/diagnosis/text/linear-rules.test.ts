import { expect, test } from "vitest";
import { CATALOGUE } from "../../../src/diagnosis/catalogue.ts";
import { createClassifier } from "../../../src/diagnosis/text/classify.ts";
import { createTextReader } from "../../../src/diagnosis/text/text-reader.ts";
import { slowParts } from "./pattern-shape.ts";

const patterns = CATALOGUE.flatMap(({ id, lines }) => lines.map((line) => ({ id, ...line })));

test.for([
  { expression: /a+b*c{2,}d?/, faults: ["two repetitions side by side at 2", "two repetitions side by side at 4"] },
  { expression: /(?:a+b)+/, faults: ["a repetition in one at 6"] },
  { expression: /(a)\1/, faults: ["a back-reference"] },
  { expression: /(?<=a+)b/, faults: ["a look-behind without a limit at 4"] },
  { expression: /a+?b[+*]c\+*d(?:e{1,9}){1,9}/, faults: [] },
])("the check itself: $expression", ({ expression, faults }) => {
  expect(slowParts(expression)).toEqual(faults);
});

test("every expression of the catalogue is linear by its shape", () => {
  const slow = patterns
    .flatMap(({ id, matches, unless }) => [matches, unless].map((expression) => ({ id, expression })))
    .flatMap(({ id, expression }) =>
      expression === undefined ? [] : slowParts(expression).map((fault) => `${id}: ${fault} of ${expression}`),
    );

  expect(slow).toEqual([]);
});

/** Words and characters that an expression looks for, without what repeats them. */
const wordsOf = (expression: RegExp | undefined): readonly string[] =>
  (expression?.source ?? "").replace(/\\[a-zA-Z]/g, "x").match(/[\w.:/ -]{3,}/g) ?? [];

/** What begins like a match again and again and never is one. */
const worstParts: readonly string[] = patterns.map(({ anyOf, matches, unless }) =>
  [...anyOf, ...wordsOf(matches), ...wordsOf(unless)].map((word) => `${word} ${"a".repeat(20)}`).join(""),
);

const MEGABYTE = 2 ** 20;
const LIMIT = 100;

const classifier = createClassifier(CATALOGUE);

/** Milliseconds of processor time: others have work for this machine, too. The second time, all is compiled. */
function readingTime(line: string): number {
  const once = (): number => {
    const start = process.cpuUsage();
    const reader = createTextReader(classifier, Date.parse("2026-11-24T12:00:00Z") as never);
    reader.begin("worst");
    reader.push(line);
    reader.end();
    return process.cpuUsage(start).user / 1000;
  };
  const first = once();
  return first < LIMIT ? first : Math.min(once(), once());
}

const repeated = (part: string): string => part.repeat(Math.ceil(MEGABYTE / part.length));

test("a megabyte of the worst line takes the whole catalogue less than 100 ms", () => {
  expect(worstParts.filter((part) => readingTime(repeated(part)) > LIMIT)).toEqual([]);
});

test.for([
  { name: "backslashes", part: "\\" },
  { name: "quotes", part: '"' },
  { name: "braces", part: '{"' },
  { name: "starts of headers", part: "E0311 10:02:16 " },
  { name: "pairs of logfmt", part: 'time="\\"' },
  { name: "entities", part: "&#x" },
  { name: "escape sequences", part: "\u001b[1;" },
  { name: "marks of lists", part: "# > - " },
  { name: "aggregates", part: ", unable to fully scrape metrics from source kubelet_summary:a" },
  { name: "aggregates of nothing", part: "unable to fully scrape metrics from source " },
  { name: "names of nodes", part: 'node="' },
  { name: "digits", part: "1" },
  { name: "hexadecimal digits", part: "0123456789abcdef-" },
  { name: "ages", part: "(x1 over 1d1h" },
  { name: "blanks", part: " \t" },
  { name: "NUL", part: "\0" },
])("a megabyte of $name that fails takes less than 100 ms", ({ part }) => {
  const body = repeated(part);
  const lines = [
    `${body} failed to scrape node`,
    `time="x" msg="${body} failed`,
    `{"log":${JSON.stringify(body)},"err":"failed"}`,
  ];

  expect(Math.max(...lines.map(readingTime))).toBeLessThan(LIMIT);
});
