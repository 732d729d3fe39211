import { expect, test } from "vitest";
import { matchesFields, parseFieldSelector, SelectorError } from "../../src/index.ts";

// apimachinery pkg/fields/selector_test.go
test.for([
  { text: "", terms: [] },
  { text: ",", terms: [] },
  { text: "a=b", terms: [["a", "=", "b"]] },
  { text: "a==b", terms: [["a", "=", "b"]] },
  { text: "a!=b", terms: [["a", "!=", "b"]] },
  { text: "a=", terms: [["a", "=", ""]] },
  { text: "=", terms: [["", "=", ""]] },
  { text: "a!b=c", terms: [["a!b", "=", "c"]] },
  {
    text: "b=2,a=1",
    terms: [
      ["a", "=", "1"],
      ["b", "=", "2"],
    ],
  },
  { text: "a=b\\,c", terms: [["a", "=", "b,c"]] },
  { text: "a=b\\=c", terms: [["a", "=", "b=c"]] },
  {
    text: "a=\\\\,b=c",
    terms: [
      ["a", "=", "\\"],
      ["b", "=", "c"],
    ],
  },
  { text: "a=\\\\\\,b", terms: [["a", "=", "\\,b"]] },
])("$text", ({ text, terms }) => {
  expect(parseFieldSelector(text).map(({ field, operator, value }) => [field, operator, value])).toEqual(terms);
});

test.for([
  { text: "abc", message: "invalid selector: 'abc'; can't understand 'abc'" },
  { text: "a=b,c", message: "invalid selector: 'a=b,c'; can't understand 'c'" },
  { text: "a=b=c", message: "invalid field selector: unescaped character in value: 61" },
  { text: "a=b\\c", message: "invalid field selector: invalid escape sequence: \\c" },
  { text: "a=b\\", message: "invalid field selector: invalid escape sequence: \\" },
])("$text is refused: $message", ({ text, message }) => {
  const parse = (): unknown => parseFieldSelector(text);
  expect(parse).toThrow(SelectorError);
  expect(parse).toThrow(new SelectorError(message));
});

test.for([
  { text: "", is: true },
  { text: "spec.nodeName=node1", is: true },
  { text: "spec.nodeName=node2", is: false },
  { text: "spec.nodeName!=node2", is: true },
  { text: "spec.nodeName=node1,status.phase!=Running", is: false },
  { text: "status.podIP=", is: true },
  { text: "status.podIP!=", is: false },
  { text: "toString=", is: true },
])("$text matches: $is", ({ text, is }) => {
  expect(matchesFields(parseFieldSelector(text), { "spec.nodeName": "node1", "status.phase": "Running" })).toBe(is);
});
