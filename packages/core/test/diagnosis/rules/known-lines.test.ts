import { expect, test } from "vitest";
import { CATALOGUE, ruleById } from "../../../src/diagnosis/catalogue.ts";
import { foundIn, records } from "./found-in.ts";

interface KnownLine {
  readonly line: string;
  readonly class: string;
}

interface RuleLine {
  readonly rule: string;
  readonly finds: string;
  readonly misses: string;
}

const known = records<KnownLine>("errors/known-lines.jsonl");
const more = records<KnownLine>("errors/more-lines.jsonl");
const made = records<KnownLine>("errors/made-lines.jsonl");
const ruleLines = records<RuleLine>("errors/rule-lines.jsonl");

test.for([...known, ...more, ...made])("$class: $line", ({ line, class: id }) => {
  expect(foundIn(line)).toEqual([id]);
});

test.for(ruleLines)("$rule finds its line, and not one that looks like it", ({ rule, finds, misses }) => {
  expect(foundIn(finds)).toEqual([rule]);
  expect(foundIn(misses)).not.toContain(rule);
});

test("every rule with patterns has lines, and only such", () => {
  const withLines = CATALOGUE.filter(({ lines }) => lines.length > 0).map(({ id }) => id);

  expect(ruleLines.map(({ rule }) => rule).toSorted()).toEqual(withLines.toSorted());
});

test("every class of the known lines is a rule", () => {
  expect(known.filter((line) => ruleById(line.class) === undefined)).toEqual([]);
});
