import fc from "fast-check";
import { expect, test } from "vitest";
import { literalSearch } from "../../../src/diagnosis/text/literal-search.ts";

const found = (literals: readonly string[], text: string): readonly string[] => {
  const indices = new Set<number>();
  literalSearch(literals).search(text, (index) => indices.add(index));
  return literals.filter((_, index) => indices.has(index));
};

const cases: readonly { name: string; literals: readonly string[]; text: string; finds: readonly string[] }[] = [
  { name: "one in another", literals: ["she", "he", "hers"], text: "ushers", finds: ["she", "he", "hers"] },
  { name: "case does not count", literals: ["no such host"], text: "NO Such Host", finds: ["no such host"] },
  { name: "white space is one blank", literals: ["a b"], text: "a \t\n\u00a0b", finds: ["a b"] },
  { name: "escaped white space, too", literals: ["a b"], text: String.raw`a\n\tb`, finds: ["a b"] },
  {
    name: "quotes are not there",
    literals: ["err=get http"],
    text: String.raw`err="Get \"http`,
    finds: ["err=get http"],
  },
  { name: "nor are typographic ones", literals: ["doesn't"], text: "“doesn’t", finds: ["doesn't"] },
  { name: "what is not ASCII is no letter", literals: ["ab"], text: "aéb", finds: [] },
  { name: "nothing", literals: ["ab"], text: "", finds: [] },
  { name: "the same literal twice", literals: ["ab", "ab"], text: "ab", finds: ["ab", "ab"] },
];

test.for(cases)("$name", ({ literals, text, finds }) => {
  expect(found(literals, text)).toEqual(finds);
});

test("finds what a search for each literal finds", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c", ":"), minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.array(word), (literals, words) => {
      const text = words.join("");
      expect(found(literals, text)).toEqual(literals.filter((literal) => text.includes(literal)));
    }),
  );
});
