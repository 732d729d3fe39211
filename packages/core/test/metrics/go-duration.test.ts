import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { formatGoDuration, parseGoDuration } from "../../src/index.ts";

test.for([
  { text: "0s", milliseconds: 0 },
  { text: "15.2s", milliseconds: 15_200 },
  { text: "28.497s", milliseconds: 28_497 },
  { text: "1m0.5s", milliseconds: 60_500 },
  { text: "5m0s", milliseconds: 300_000 },
  { text: "1h0m0.220576138s", milliseconds: 3_600_220.576_138 },
  { text: "1.5ms", milliseconds: 1.5 },
  { text: "2.5µs", milliseconds: 0.0025 },
  { text: "7ns", milliseconds: 0.000_007 },
  { text: "-1.5s", milliseconds: -1500 },
])("$text is $milliseconds ms, and is written so", ({ text, milliseconds }) => {
  expect(parseGoDuration(text)).toBe(milliseconds);
  expect(formatGoDuration(milliseconds)).toBe(text);
});

test.for([
  { text: "0", milliseconds: 0 },
  { text: "+5s", milliseconds: 5000 },
  { text: "90s", milliseconds: 90_000 },
  { text: "1.h", milliseconds: 3_600_000 },
  { text: ".5m", milliseconds: 30_000 },
  { text: "3us", milliseconds: 0.003 },
  { text: "3μs", milliseconds: 0.003 },
  { text: "1s500ms", milliseconds: 1500 },
  { text: "1.00000000000000000001s", milliseconds: 1000 },
])("$text is $milliseconds ms", ({ text, milliseconds }) => {
  expect(parseGoDuration(text)).toBe(milliseconds);
});

test.for(["", "-", "+", "5", "s", ".s", "1s ", "1 s", "1d", "1sx", "99999999999h", "abc"])(
  "%j is no duration",
  (text) => {
    expect(parseGoDuration(text)).toBeUndefined();
  },
);

describe("laws", () => {
  property.prop([fc.integer({ min: 0, max: 9_000_000_000 })])(
    "reading what was written is the identity",
    (milliseconds) => {
      expect(parseGoDuration(formatGoDuration(milliseconds))).toBe(milliseconds);
    },
  );

  property.prop([fc.string()])("no text makes it throw", (text) => {
    expect(["number", "undefined"]).toContain(typeof parseGoDuration(text));
  });
});
