import type { Evidence } from "@kubectl-metrics/core";
import { expect, test } from "vitest";
import { mapTexts } from "../../src/render/findings/map-texts.ts";
import { redactEvidence } from "../../src/render/findings/redact-evidence.ts";

const upper = (text: string, before = ""): string => (before === "after" ? "AFTER" : text.toUpperCase());

const data = { A: [1, "B", null, { C: undefined, D: true }], "": [] };

test.for([
  { name: "texts", value: "a", mapped: "A" },
  { name: "what is none", value: [1, null, undefined, true], mapped: [1, null, undefined, true] },
  { name: "keys and values, deep", value: { a: { b: ["c", { d: 1 }] } }, mapped: { A: { B: ["C", { D: 1 }] } } },
  { name: "a text by the one before it", value: ["after", "x", "y"], mapped: ["AFTER", "AFTER", "Y"] },
  {
    name: "an own property of any name",
    value: JSON.parse('{"__proto__":"a"}'),
    mapped: JSON.parse('{"__PROTO__":"A"}'),
  },
])("$name", ({ value, mapped }) => {
  expect(mapTexts(value, upper)).toEqual(mapped);
});

test("what stays is not copied, and what is given is not changed", () => {
  expect(mapTexts(data, upper)).toBe(data);

  const changed = { list: ["a", { kept: data }], other: "x" };
  const before = structuredClone(changed);
  const mapped = mapTexts(changed, (text) => (text === "a" ? "b" : text));
  expect(mapped).toEqual({ list: ["b", { kept: data }], other: "x" });
  expect(mapped.list[1]).toBe(changed.list[1]);
  expect(changed).toEqual(before);
});

test("a text that was seen before is a secret behind its flag", () => {
  const evidence = {
    program: "correct-horse",
    logs: [],
    objects: { workloads: { value: [{ args: ["--token", "correct-horse", "--v", "correct-horse"] }] } },
  } as unknown as Evidence;

  expect(redactEvidence(evidence)).toEqual({
    program: "correct-horse",
    logs: [],
    objects: { workloads: { value: [{ args: ["--token", "<redacted>", "--v", "correct-horse"] }] } },
  });
});
