import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { formatLabelSelector, matchesLabels, parseLabelSelector, SelectorError } from "../../src/index.ts";

// apimachinery pkg/labels/selector_test.go
test.for([
  { text: "", written: "" },
  { text: "  ", written: "" },
  { text: "x=a,y=b,z=c", written: "x=a,y=b,z=c" },
  { text: "z=c,y=b", written: "y=b,z=c" },
  { text: "x!=a,y=b", written: "x!=a,y=b" },
  { text: "x==a", written: "x==a" },
  { text: "x=", written: "x=" },
  { text: "x=,z= ", written: "x=,z=" },
  { text: "zone in (b,a),!x,y", written: "!x,y,zone in (a,b)" },
  { text: "a in (b,b)", written: "a in (b)" },
  { text: "x notin (a,,b)", written: "x notin (,a,b)" },
  { text: "x in ()", written: "x in ()" },
  { text: "x in (,)", written: "x in ()" },
  { text: "x in (a,)", written: "x in (,a)" },
  { text: "x in (,a)", written: "x in (,a)" },
  { text: "x in (a,,,b)", written: "x in (,a,b)" },
  { text: "x in ( a , b )", written: "x in (a,b)" },
  { text: "in in (in,notin)", written: "in in (in,notin)" },
  { text: "notin=in", written: "notin=in" },
  { text: "x>1,y<5", written: "x>1,y<5" },
  { text: "!\tx\r\n", written: "!x" },
  { text: "example.com/app=web", written: "example.com/app=web" },
  { text: "x=a\0,y=b", written: "x=a" },
])("$text is written $written", ({ text, written }) => {
  expect(formatLabelSelector(parseLabelSelector(text))).toBe(written);
});

const NAME_RULE =
  "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric " +
  "character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is " +
  "'([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
const VALUE_RULE =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and " +
  "end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is " +
  "'(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";
const PREFIX_RULE =
  "prefix part a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and " +
  "must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is " +
  "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
const KEY_RULE =
  "a qualified name must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an " +
  "alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is " +
  "'([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')";
const INTEGER_RULE = "for 'Gt', 'Lt' operators, the value must be an integer";
const LONG = "x".repeat(64);
const LONG_PREFIX = `${"x".repeat(254)}/a`;

test.for([
  { text: "a=b=c", message: "found '=', expected: ',' or 'end of string'" },
  { text: "!a=b", message: "found '=', expected: ',' or 'end of string'" },
  { text: "a b", message: "unable to parse requirement: found 'b', expected: in, notin, =, ==, !=, gt, lt" },
  { text: "a!b", message: "unable to parse requirement: found '!', expected: in, notin, =, ==, !=, gt, lt" },
  { text: "=b", message: "found '=', expected: !, identifier, or 'end of string'" },
  { text: ",a", message: "found ',', expected: !, identifier, or 'end of string'" },
  { text: "a,", message: "found '', expected: identifier after ','" },
  { text: "a,=", message: "found '=', expected: identifier after ','" },
  { text: "!", message: "unable to parse requirement: found '', expected: identifier" },
  { text: "!!a", message: "unable to parse requirement: found '!', expected: identifier" },
  { text: "a=(", message: "unable to parse requirement: found '(', expected: identifier" },
  { text: "a==!", message: "unable to parse requirement: found '!', expected: identifier" },
  { text: "a in b", message: "unable to parse requirement: found 'b' expected: '('" },
  { text: "a in (", message: "unable to parse requirement: found '', expected: ',', ')' or identifier" },
  { text: "a in ((", message: "unable to parse requirement: found '(', expected: ',', ')' or identifier" },
  { text: "zone in (a", message: "unable to parse requirement: found '', expected: ',' or ')'" },
  { text: "a in (b c)", message: "unable to parse requirement: found 'c', expected: ',' or ')'" },
  { text: "a in (b,=)", message: "unable to parse requirement: found '=', expected: ',', or identifier" },
  { text: "a in (b,", message: "unable to parse requirement: found '', expected: ',', or identifier" },
  { text: "a in (b,,)", message: "unable to parse requirement: found ')', expected: ',', or identifier" },
  { text: "a*", message: `unable to parse requirement: <nil>: Invalid value: "a*": ${NAME_RULE}` },
  { text: "a/b/c", message: `unable to parse requirement: <nil>: Invalid value: "a/b/c": ${KEY_RULE}` },
  { text: "/a", message: 'unable to parse requirement: <nil>: Invalid value: "/a": prefix part must be non-empty' },
  { text: "A_/a", message: `unable to parse requirement: <nil>: Invalid value: "A_/a": ${PREFIX_RULE}` },
  {
    text: LONG,
    message: `unable to parse requirement: <nil>: Invalid value: "${LONG}": name part must be no more than 63 bytes`,
  },
  {
    text: LONG_PREFIX,
    message: `unable to parse requirement: <nil>: Invalid value: "${LONG_PREFIX}": prefix part must be no more than 253 bytes`,
  },
  {
    text: "a/",
    message: `unable to parse requirement: <nil>: Invalid value: "a/": name part must be non-empty; ${NAME_RULE}`,
  },
  { text: "a=b*", message: `unable to parse requirement: values[0][a]: Invalid value: "b*": ${VALUE_RULE}` },
  {
    text: `a=${LONG}`,
    message: `unable to parse requirement: values[0][a]: Invalid value: "${LONG}": must be no more than 63 bytes`,
  },
  { text: "a>b", message: `unable to parse requirement: values[0]: Invalid value: "b": ${INTEGER_RULE}` },
  { text: "a<", message: `unable to parse requirement: values[0]: Invalid value: "": ${INTEGER_RULE}` },
  {
    text: "a>9223372036854775808",
    message: `unable to parse requirement: values[0]: Invalid value: "9223372036854775808": ${INTEGER_RULE}`,
  },
  {
    text: "a in (b*,c*)",
    message: `unable to parse requirement: [values[0][a]: Invalid value: "b*": ${VALUE_RULE}, values[1][a]: Invalid value: "c*": ${VALUE_RULE}]`,
  },
])("$text is refused: $message", ({ text, message }) => {
  const parse = (): unknown => parseLabelSelector(text);
  expect(parse).toThrow(SelectorError);
  expect(parse).toThrow(new SelectorError(message));
});

const labels = JSON.parse('{"app":"web","cores":"8","empty":"","big":"9223372036854775807","__proto__":"x"}');

test.for([
  { text: "", is: true },
  { text: "app", is: true },
  { text: "!app", is: false },
  { text: "none", is: false },
  { text: "!none", is: true },
  { text: "app=web", is: true },
  { text: "app==web", is: true },
  { text: "app=db", is: false },
  { text: "none=", is: false },
  { text: "empty=", is: true },
  { text: "app!=web", is: false },
  { text: "none!=web", is: true },
  { text: "app in (db,web)", is: true },
  { text: "none in (db,web)", is: false },
  { text: "app notin (db)", is: true },
  { text: "none notin (db)", is: true },
  { text: "cores>7", is: true },
  { text: "cores>8", is: false },
  { text: "cores<9", is: true },
  { text: "cores<8", is: false },
  { text: "app>1", is: false },
  { text: "none<1", is: false },
  { text: "big>9223372036854775806", is: true },
  { text: "app,cores>7,!none", is: true },
  { text: "app,none", is: false },
  { text: "constructor", is: false },
  { text: "toString", is: false },
])("$text matches: $is", ({ text, is }) => {
  expect(matchesLabels(parseLabelSelector(text), labels)).toBe(is);
});

test("a label may have any name that JSON can give it", () => {
  expect(matchesLabels([{ key: "__proto__", operator: "=", values: ["x"] }], labels)).toBe(true);
  expect(matchesLabels([{ key: "__proto__", operator: "exists", values: [] }], {})).toBe(false);
});

test("a requirement made by hand may have a sign, but has to be a number", () => {
  expect(matchesLabels([{ key: "cores", operator: ">", values: ["many"] }], labels)).toBe(false);
  expect(matchesLabels([{ key: "cores", operator: ">", values: ["-1"] }], labels)).toBe(true);
  expect(matchesLabels([{ key: "cores", operator: "<", values: ["+9"] }], labels)).toBe(true);
});

describe("laws", () => {
  const word = fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/);
  const values = fc.array(word, { minLength: 1, maxLength: 3 }).map((list) => `(${list.join()})`);
  const requirement = fc.oneof(
    word,
    word.map((key) => `!${key}`),
    fc.tuple(word, fc.constantFrom("=", "==", "!="), word).map((parts) => parts.join("")),
    fc.tuple(word, fc.constantFrom("in", "notin"), values).map((parts) => parts.join(" ")),
  );

  property.prop([fc.array(requirement)])("the canonical form of the canonical form is itself", (requirements) => {
    const written = formatLabelSelector(parseLabelSelector(requirements.join()));
    expect(formatLabelSelector(parseLabelSelector(written))).toBe(written);
  });

  property.prop([fc.string({ unit: fc.constantFrom(..."ab=!(),<> in") })])("only SelectorError is thrown", (text) => {
    try {
      expect(parseLabelSelector(text).every(({ key }) => key !== "")).toBe(true);
    } catch (error) {
      expect(error).toBeInstanceOf(SelectorError);
    }
  });
});
