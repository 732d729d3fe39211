import { describe, expect, test } from "vitest";
import { backoff } from "../../src/watch/backoff.ts";
import { bar } from "../../src/watch/bar.ts";
import { decodeKeys } from "../../src/watch/decode-keys.ts";
import { actionOf, keyBindings } from "../../src/watch/keys.ts";
import { toneOf } from "../../src/watch/severity.ts";
import { sparkline } from "../../src/watch/sparkline.ts";
import { symbolsFor } from "../../src/watch/symbols.ts";
import { fitted, fittedName, textWidth } from "../../src/watch/text-width.ts";

const unicode = symbolsFor({ LANG: "de_DE.UTF-8" }, "linux");
const ascii = symbolsFor({ LANG: "C" }, "linux");

test.for([
  { env: { LANG: "en_US.utf8" }, platform: "linux", spark: "█" },
  { env: { LC_ALL: "C", LANG: "en_US.UTF-8" }, platform: "linux", spark: "#" },
  { env: { LC_CTYPE: "C.UTF-8", LANG: "C" }, platform: "linux", spark: "█" },
  { env: {}, platform: "linux", spark: "#" },
  { env: {}, platform: "darwin", spark: "█" },
  { env: { LANG: "en_US.ISO8859-1" }, platform: "darwin", spark: "#" },
])("$env on $platform is drawn with $spark", ({ env, platform, spark }) => {
  expect(symbolsFor(env, platform).spark.at(-1)).toBe(spark);
});

test.for([
  { points: [], is: "      " },
  { points: [0, 0], is: "    ▁▁" },
  { points: [1, 2, 4, 8], is: "  ▂▃▅█" },
  { points: [5, Number.NaN, 5], is: "   █ █" },
  { points: [Number.NaN], is: "      " },
  { points: [9, 1, 1, 1, 1, 1, 1], is: "██████" },
])("a sparkline of $points", ({ points, is }) => {
  expect(sparkline(points, 6, unicode)).toBe(is);
});

test.for([
  { percent: undefined, unicode: "    ", ascii: "    " },
  { percent: 0, unicode: "····", ascii: "...." },
  { percent: 0.1, unicode: "▏···", ascii: "#..." },
  { percent: 50, unicode: "██··", ascii: "##.." },
  { percent: 56, unicode: "██▎·", ascii: "##.." },
  { percent: 100, unicode: "████", ascii: "####" },
  { percent: 300, unicode: "████", ascii: "####" },
])("a bar of $percent %", ({ percent, ...is }) => {
  const drawn = (symbols: typeof unicode): string => {
    const { full, empty } = bar(percent, 4, symbols);
    return full + empty;
  };
  expect({ unicode: drawn(unicode), ascii: drawn(ascii) }).toEqual(is);
});

test.for([
  { percent: undefined, is: "faint" },
  { percent: 69, is: "good" },
  { percent: 70, is: "warn" },
  { percent: 90, is: "critical" },
])("$percent % is $is", ({ percent, is }) => {
  expect(toneOf(percent, { warn: 70, critical: 90 })).toBe(is);
});

test.for([
  { failures: 1, interval: 5_000, random: 0, is: 5_000 },
  { failures: 2, interval: 5_000, random: 0, is: 10_000 },
  { failures: 2, interval: 5_000, random: 1, is: 8_000 },
  { failures: 4, interval: 5_000, random: 0, is: 30_000 },
  { failures: 1e9, interval: 1_000, random: 0.5, is: 27_000 },
  { failures: 1, interval: 600_000, random: 0, is: 30_000 },
])("after $failures failures at $interval ms: $is ms", ({ failures, interval, random, is }) => {
  expect(backoff(failures, interval, random)).toBe(is);
});

test.for([
  { text: "abc", keys: ["a", "b", "c"], rest: "" },
  { text: "\u001b[A\u001b[5~\u001bOB", keys: ["\u001b[A", "\u001b[5~", "\u001bOB"], rest: "" },
  { text: "\u001b[1;5A", keys: ["\u001b[1;5A"], rest: "" },
  { text: "j\u001b", keys: ["j"], rest: "\u001b" },
  { text: "\u001b[", keys: [], rest: "\u001b[" },
  { text: "\u001b[1;", keys: [], rest: "\u001b[1;" },
  { text: "\u001b\u001b", keys: ["\u001b"], rest: "\u001b" },
  { text: "\u001b\u0003", keys: ["\u001b", "\u0003"], rest: "" },
  { text: "\u001b\r\u001b\u007f", keys: ["\u001b", "\r", "\u001b", "\u007f"], rest: "" },
  { text: "\u001bx", keys: ["\u001bx"], rest: "" },
  { text: "é日😀", keys: ["é", "日", "😀"], rest: "" },
  { text: `\u001b[${"1".repeat(40)}`, keys: [], rest: "" },
])("keys of $text", ({ text, ...is }) => {
  expect(decodeKeys(text)).toEqual(is);
});

describe("the table of keys", () => {
  test("has each key once", () => {
    const keys = keyBindings.flatMap((binding) => binding.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.for([
    { key: "q", isTyping: false, is: { kind: "quit" } },
    { key: "q", isTyping: true, is: { kind: "type", text: "q" } },
    { key: "\u0003", isTyping: true, is: { kind: "quit" } },
    { key: "x", isTyping: false, is: undefined },
    { key: "\u001b[A", isTyping: true, is: { kind: "move", by: -1 } },
    { key: "\u001b[Z", isTyping: true, is: undefined },
    { key: "\u007f", isTyping: true, is: { kind: "erase" } },
  ])("$key, typing: $isTyping", ({ key, isTyping, is }) => {
    expect(actionOf(key, isTyping)).toEqual(is);
  });
});

test.for([
  { text: "abc", width: 3 },
  { text: "日本", width: 4 },
  { text: "é", width: 1 },
  { text: "e\u0301", width: 1 },
  { text: "😀", width: 2 },
])("$text takes $width cells", ({ text, width }) => {
  expect(textWidth(text)).toBe(width);
});

test.for([
  { text: "abc", width: 5, right: "  abc", name: "abc  " },
  { text: "abcdefghijkl", width: 9, right: "abcdefgh…", name: "abcdef…kl" },
  { text: "日本語日本語", width: 9, right: "日本語日…", name: "日本…本語" },
  { text: "日本語", width: 4, right: "日… ", name: "日… " },
  { text: "abc", width: 0, right: "", name: "" },
])("$text in $width cells", ({ text, width, right, name }) => {
  expect(fitted(text, width, "right", "…")).toBe(right);
  expect(fittedName(text, width, "…")).toBe(name);
});
