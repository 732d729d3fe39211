import { describe, expect, test } from "vitest";
import { decodeSummary, parseSummary, safeParseNodeStats, safeParseSummary } from "../src/index.ts";
import { onePod, withContainers } from "./support/summary-json.ts";

describe("what is no text", () => {
  test.for([
    { value: undefined, got: "nothing" },
    { value: null, got: "null" },
    { value: 7, got: "7" },
    { value: 7n, got: "a bigint" },
    { value: Symbol("s"), got: "a symbol" },
    { value: {}, got: "an object" },
    { value: () => "{}", got: "a function" },
    { value: new Uint8Array(3), got: "an object" },
  ])("$got", ({ value, got }) => {
    const issues = [expect.objectContaining({ code: "not-json", path: [], got, lost: "document" })];
    expect(safeParseSummary(value as string)).toEqual({ ok: false, issues, omittedIssues: 0 });
    expect(safeParseNodeStats(value as string)).toEqual({ ok: false, issues, omittedIssues: 0 });
  });
});

describe("nesting without end", () => {
  const nested = "[".repeat(100_000) + "]".repeat(100_000);

  test.for([
    { name: "a document", text: nested, ok: false },
    { name: "that is not closed", text: "[".repeat(1_000_000), ok: false },
    { name: "a node", text: `{"node":${nested},"pods":[]}`, ok: true },
    { name: "an unknown key", text: `{"node":{"nodeName":"n","x":${nested}},"pods":[]}`, ok: true },
    { name: "a known key", text: `{"node":{"nodeName":"n","cpu":{"psi":${nested}}},"pods":[]}`, ok: true },
  ])("$name", ({ text, ok }) => {
    expect(safeParseSummary(text).ok).toBe(ok);
    expect(safeParseNodeStats(text).ok).toBe(ok);
  });
});

describe("keys of objects' own machinery", () => {
  const evil =
    '"__proto__":{"polluted":true,"name":"evil","nodeName":"evil"},"constructor":{"prototype":{"polluted":true}}';

  test("do nothing", () => {
    const text = `{${evil},"node":{${evil},"nodeName":"n","cpu":{${evil}}},"pods":[{${evil},"podRef":{${evil},"name":"p","namespace":"ns"},"containers":[{${evil}}]}]}`;
    const summary = parseSummary(text);

    expect(summary).toEqual({
      node: { nodeName: "n", cpu: {} },
      pods: [{ podRef: { name: "p", namespace: "ns" }, containers: [], unreadableContainers: 1 }],
    });
    expect(JSON.stringify(summary)).not.toContain("polluted");
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  test("are labels like any other", () => {
    const labels = '{"__proto__":"p","constructor":"c"}';
    const text = `{"node":{"nodeName":"n"},"pods":[{"podRef":{"name":"p","namespace":"ns"},"containers":[{"name":"c","userDefinedMetrics":[{"labels":${labels}}]}]}]}`;
    const read = parseSummary(text).pods[0]?.containers[0]?.userDefinedMetrics?.[0]?.labels;

    expect(Object.entries(read ?? {})).toEqual([
      ["__proto__", "p"],
      ["constructor", "c"],
    ]);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  });

  test("are names like any other", () => {
    const names = ["__proto__", "constructor", "toString"];
    const { pods } = parseSummary(withContainers(...names.map((name) => ({ name }))));
    expect(pods[0]?.containers.map((container) => container.name)).toEqual(names);
  });
});

describe("as much as fits", () => {
  test("the first 100 issues are kept, the rest is counted", () => {
    const result = decodeSummary({ node: { nodeName: "n" }, pods: new Array(100_000).fill(7) });
    expect(result.ok).toBe(true);
    expect(result.issues.map((issue) => issue.path)).toEqual(
      Array.from({ length: 100 }, (_, index) => ["pods", index]),
    );
    expect(result.omittedIssues).toBe(99_900);
  });

  test("a long text is shown by its beginning", () => {
    const [issue] = safeParseSummary(onePod({ startTime: "x".repeat(1_000_000) })).issues;
    expect(issue?.got).toBe(`"${"x".repeat(40)}…"`);
    expect(issue?.message.length).toBeLessThan(200);
  });

  test("a long key too", () => {
    const labels = { ["k".repeat(1_000_000)]: 1 };
    const [issue] = safeParseSummary(withContainers({ name: "c", userDefinedMetrics: [{ labels }] })).issues;
    expect(issue?.message.length).toBeLessThan(250);
  });

  test("many containers of one name", () => {
    const result = safeParseSummary(withContainers(...new Array(50_000).fill({ name: "app" })));
    expect(result.issues.length + result.omittedIssues).toBe(49_999);
  });
});

test.for([
  { name: "terminal escapes", text: "\u001b[2J\u0007", got: '"\\u001b[2J\\u0007"' },
  { name: "an override of direction", text: "\u202e\u2066", got: '"\\u202e\\u2066"' },
  { name: "half a surrogate pair", text: "\ud800", got: '"\\ud800"' },
  { name: "line separators", text: "\u2028\u0085", got: '"\\u2028\\u0085"' },
  { name: "quotes", text: '"\\', got: '"\\"\\\\"' },
  { name: "other alphabets", text: "größe 節点 🙂", got: '"größe 節点 🙂"' },
])("$name in a message are harmless", ({ text, got }) => {
  expect(safeParseSummary(onePod({ startTime: text })).issues).toMatchObject([{ got }]);
});

test("half a surrogate pair in a name is kept as it is", () => {
  expect(parseSummary(withContainers({ name: "\ud800" })).pods[0]?.containers[0]?.name).toBe("\ud800");
});
