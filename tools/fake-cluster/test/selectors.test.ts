import { describe, expect, test } from "vitest";
import { parseFieldSelector } from "../src/selectors/field-selector.ts";
import { parseLabelSelector } from "../src/selectors/label-selector.ts";

const LABELS = { app: "cart", tier: "back", empty: "" };

describe("label selectors", () => {
  test.for([
    ["", true],
    ["app=cart", true],
    ["app==cart", true],
    ["app = cart", true],
    ["app=api", false],
    ["app!=cart", false],
    ["app!=api", true],
    ["absent!=x", true],
    ["absent=", false],
    ["empty=", true],
    ["app", true],
    ["absent", false],
    ["!app", false],
    ["!absent", true],
    ["! absent", true],
    ["app in (cart)", true],
    ["app in (api, cart)", true],
    ["app in (api)", false],
    ["absent in (api)", false],
    ["app notin (api)", true],
    ["app notin (cart,api)", false],
    ["absent notin (api)", true],
    ["empty in (,x)", true],
    ["app in (cart,api),tier=back,!absent", true],
    ["app in (cart,api),tier=front", false],
    ["constructor", false],
  ] as const)("%s", ([text, selected]) => {
    expect(parseLabelSelector(text)?.(LABELS)).toBe(selected);
  });

  test.for(["a b", "a=b=c", "a in b", "a in (b", "=a", "(a)", "!"])("%s is none", (text) => {
    expect(parseLabelSelector(text)).toBeUndefined();
  });

  test("an object without labels has none", () => {
    expect(parseLabelSelector("app")?.(undefined)).toBe(false);
  });
});

describe("field selectors", () => {
  const fields = { "metadata.name": (object: { name?: string }) => object.name };
  const parse = (text: string) => parseFieldSelector(text, fields, (field) => `no ${field}`);

  test.for([
    ["", { name: "a" }, true],
    ["metadata.name=a", { name: "a" }, true],
    ["metadata.name==a", { name: "a" }, true],
    ["metadata.name!=a", { name: "a" }, false],
    ["metadata.name=a,metadata.name!=b", { name: "a" }, true],
    ["metadata.name=", {}, true],
  ] as const)("%s of %o", ([text, object, selected]) => {
    const selector = parse(text);

    expect(selector.ok && selector.selects(object)).toBe(selected);
  });

  test.for([
    ["abc", "invalid selector: 'abc'; can't understand 'abc'"],
    ["colour=red", "no colour"],
    ["toString=x", "no toString"],
  ] as const)("%s is refused", ([text, message]) => {
    expect(parse(text)).toEqual({ ok: false, message });
  });
});
