import { fc, test as property } from "@fast-check/vitest";
import { expect } from "vitest";
import { decodeSummary, formatPath, type Issue, safeParseSummary } from "../src/index.ts";
import { changed, odd, places, valueAt } from "./support/json-place.ts";
import { recordedText } from "./support/recorded.ts";

const text = recordedText("node2.summary.json");
const document: unknown = JSON.parse(text);
const everyPlace = places(document);
const place = fc.constantFrom(...everyPlace);

const RUNS = { numRuns: 150 };

/** An issue must point at something that is there, or at the gap in something that is there. */
function expectRealPlaces(value: unknown, issues: readonly Issue[]): void {
  for (const { code, path, message } of issues) {
    const found = valueAt(value, code === "missing-field" ? path.slice(0, -1) : path);
    expect(found, message).not.toBe(undefined);
    expect(message.startsWith(path.length === 0 ? "the document: " : `${formatPath(path)}: `)).toBe(true);
  }
}

property.prop([fc.oneof(fc.json(), fc.string(), fc.string({ unit: "binary" }))])(
  "any text is read without an exception",
  (any) => {
    const result = safeParseSummary(any);
    expect(result.ok).toBe(result.issues.every((issue) => issue.lost !== "document"));
  },
);

property.prop([fc.jsonValue()])("any JSON is read without an exception", (value) => {
  expectRealPlaces(value, decodeSummary(value).issues);
});

property.prop([fc.record({ node: odd, pods: fc.oneof(odd, fc.array(odd)) })], RUNS)(
  "so is anything as node and pods",
  (value) => {
    expectRealPlaces(value, decodeSummary(value).issues);
  },
);

property.prop(
  [fc.array(fc.tuple(place, fc.option(fc.record({ value: odd }), { nil: undefined })), { maxLength: 8 })],
  RUNS,
)("a real document with places changed or taken away is read, and its issues point at real places", (changes) => {
  const value = changes.reduce((before, [path, replacement]) => changed(before, path, replacement), document);
  const result = decodeSummary(value);

  expect(result.ok).toBe(true);
  expectRealPlaces(value, result.issues);
  expect(safeParseSummary(JSON.stringify(value))).toEqual(result);
});

property.prop([place, odd], RUNS)("what an issue calls a lost field is all that is lost", (path, value) => {
  const broken = changed(document, path, { value });
  const result = decodeSummary(broken);
  const [issue] = result.issues;
  fc.pre(result.ok && result.issues.length === 1 && issue?.lost === "field" && issue.code !== "missing-field");

  const without = decodeSummary(changed(broken, issue?.path ?? []));
  expect(result).toEqual({ ...without, issues: result.issues });
});

property.prop([fc.nat(text.length - 1)], RUNS)("a truncated document is not JSON", (length) => {
  const result = safeParseSummary(text.slice(0, length));
  const isWhole = text.slice(length).trim() === "";
  expect(result.issues.map((issue) => issue.code)).toEqual(isWhole ? [] : ["not-json"]);
});

property.prop([fc.nat(text.length - 1), fc.string({ maxLength: 4 })], RUNS)(
  "a document with characters overwritten is read without an exception, twice alike",
  (at, characters) => {
    const broken = text.slice(0, at) + characters + text.slice(at + characters.length);
    expect(safeParseSummary(broken)).toEqual(safeParseSummary(broken));
  },
);
