import { expect, test } from "vitest";
import { cutMiddle, normalise } from "../../../src/diagnosis/text/normalise.ts";

const cases: readonly (readonly [name: string, statement: string, normalised: string])[] = [
  ["quotes and backslashes go", String.raw`"Failed" err="Get \"https://a\": EOF"`, "Failed err=Get https://a: EOF"],
  ["an apostrophe within a word stays", "it doesn't 'quote' it", "it doesn't quote it"],
  ["a typographic one becomes it", "doesn’t", "doesn't"],
  ["typographic quotes go", "“a” „b” «c» ‘d’", "a b c d"],
  ["escaped characters are what they mean", String.raw`\u003cnil\u003e`, "<nil>"],
  ["escaped white space is a blank", String.raw`a\nb\tc\r`, "a b c"],
  ["white space is one blank", "  a \t b\u00a0\u0000c\u001b ", "a b c"],
  [
    "blanks in names go",
    "metrics. k8s. io a controller. go:4 b. internal",
    "metrics.k8s.io a controller.go:4 b.internal",
  ],
  ["a sentence keeps its blank", "a. Go on. iota", "a. Go on. iota"],
  ["case stays", "No Such Host", "No Such Host"],
  ["nothing", "", ""],
];

test.for(cases)("%s", ([, statement, normalised]) => {
  expect(normalise(statement)).toBe(normalised);
});

test("cuts the middle out of what is too long", () => {
  expect(cutMiddle("0123456789abcdef", 3)).toBe("012 […] def");
  expect(cutMiddle("0123456789", 3)).toBe("0123456789");
  expect(normalise(`start${"x".repeat(10_000)}end`)).toHaveLength(8192 + " […] ".length);
});
