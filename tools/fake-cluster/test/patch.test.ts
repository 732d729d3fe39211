import { expect, test } from "vitest";
import { applyJsonPatch } from "../src/simulation/patch/json-patch.ts";
import { applyMergePatch, applyStrategicPatch } from "../src/simulation/patch/merge-patch.ts";

// Examples of RFC 6902, appendix A, and of what remedies do.
test.for([
  [{ foo: "bar" }, [{ op: "add", path: "/baz", value: "qux" }], { foo: "bar", baz: "qux" }],
  [{ foo: ["bar", "baz"] }, [{ op: "add", path: "/foo/1", value: "qux" }], { foo: ["bar", "qux", "baz"] }],
  [{ foo: ["bar"] }, [{ op: "add", path: "/foo/-", value: ["abc", "def"] }], { foo: ["bar", ["abc", "def"]] }],
  [{ foo: ["bar", "qux", "baz"] }, [{ op: "remove", path: "/foo/1" }], { foo: ["bar", "baz"] }],
  [{ baz: "qux", foo: "bar" }, [{ op: "replace", path: "/baz", value: "boo" }], { baz: "boo", foo: "bar" }],
  [
    { foo: { a: 1 }, qux: { b: 2 } },
    [{ op: "move", from: "/foo/a", path: "/qux/c" }],
    { foo: {}, qux: { b: 2, c: 1 } },
  ],
  [
    { "/": 9, "~1": 10 },
    [
      { op: "test", path: "/~01", value: 10 },
      { op: "replace", path: "/~1", value: 1 },
    ],
    { "/": 1, "~1": 10 },
  ],
  [
    { a: [1] },
    [
      { op: "copy", from: "/a", path: "/b" },
      { op: "add", path: "/b/-", value: 2 },
    ],
    { a: [1], b: [1, 2] },
  ],
] as const)("JSON patch of %j with %j", ([document, patch, patched]) => {
  const before = JSON.stringify(document);

  expect(applyJsonPatch<unknown>(document, patch)).toEqual(patched);
  expect(JSON.stringify(document)).toBe(before);
});

test.for([
  [[{ op: "remove", path: "/gone" }], "remove operation does not apply: doc is missing path: /gone: missing value"],
  [[{ op: "test", path: "/a", value: 2 }], "testing path /a failed"],
  [
    [{ op: "add", path: "/no/where", value: 2 }],
    'add operation does not apply: doc is missing path: "/no/where": missing value',
  ],
  [[{ op: "bogus", path: "/a" }], "Unexpected kind: bogus"],
] as const)("JSON patch %j is refused", ([patch, message]) => {
  expect(() => applyJsonPatch({ a: 1 }, patch)).toThrow(message);
});

// Examples of RFC 7386, appendix A.
test.for([
  [{ a: "b" }, { a: "c" }, { a: "c" }],
  [{ a: "b", b: "c" }, { a: null }, { b: "c" }],
  [{ a: ["b"] }, { a: "c" }, { a: "c" }],
  [{ a: { b: "c" } }, { a: { b: "d", c: null } }, { a: { b: "d" } }],
  [{ a: [{ b: "c" }] }, { a: [1] }, { a: [1] }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
] as const)("merge patch of %j with %j", ([document, patch, patched]) => {
  expect(applyMergePatch(document, patch)).toEqual(patched);
});

const two = { containers: [{ name: "a", args: ["1", "2"] }, { name: "b" }] };

test.for([
  [
    "merges containers by name",
    two,
    { containers: [{ name: "a", image: "i" }] },
    { containers: [{ name: "a", args: ["1", "2"], image: "i" }, { name: "b" }] },
  ],
  [
    "replaces lists of strings",
    two,
    { containers: [{ name: "a", args: ["3"] }] },
    { containers: [{ name: "a", args: ["3"] }, { name: "b" }] },
  ],
  ["adds a container", two, { containers: [{ name: "c" }] }, { containers: [...two.containers, { name: "c" }] }],
  ["deletes a container", two, { containers: [{ name: "b", $patch: "delete" }] }, { containers: [two.containers[0]] }],
  ["replaces a list", two, { containers: [{ $patch: "replace" }, { name: "c" }] }, { containers: [{ name: "c" }] }],
  ["replaces an object", { s: { a: 1 } }, { s: { $patch: "replace", b: 2 } }, { s: { b: 2 } }],
  [
    "merges a Service's ports by number",
    { ports: [{ port: 443, targetPort: 1 }] },
    { ports: [{ port: 443, targetPort: 2 }] },
    { ports: [{ port: 443, targetPort: 2 }] },
  ],
  ["leaves out what only orders lists", {}, { "$setElementOrder/containers": [], a: 1 }, { a: 1 }],
] as const)("strategic merge patch %s", ([, document, patch, patched]) => {
  expect(applyStrategicPatch(document, patch)).toEqual(patched);
});
