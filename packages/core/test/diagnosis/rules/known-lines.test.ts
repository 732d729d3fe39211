import { expect, test } from "vitest";
import { CATALOGUE, ruleById } from "../../../src/diagnosis/catalogue.ts";
import { createClassifier } from "../../../src/diagnosis/text/classify.ts";
import { createTextReader } from "../../../src/diagnosis/text/text-reader.ts";
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

interface QuietLine {
  readonly line: string;
  readonly says: "healthy" | "unrecognised";
}

const classifier = createClassifier(CATALOGUE);

/** What the whole reader makes of one line. */
function readBack(line: string): readonly string[] {
  const reader = createTextReader(classifier, Date.parse("2026-11-24T12:00:00Z") as never);
  reader.begin("a.log");
  reader.push(`${line}\n`);
  reader.end();
  return reader.report().folds.map(({ ruleId = "unrecognised" }) => ruleId);
}

const known = records<KnownLine>("errors/known-lines.jsonl");
const more = records<KnownLine>("errors/more-lines.jsonl");
const made = records<KnownLine>("errors/made-lines.jsonl");
const quiet = records<QuietLine>("errors/quiet-lines.jsonl");
const ruleLines = records<RuleLine>("errors/rule-lines.jsonl");

test.for([...known, ...more, ...made])("$class: $line", ({ line, class: id }) => {
  expect(foundIn(line)).toEqual([id]);
});

test.for(quiet)("$says: $line", ({ line, says }) => {
  expect(readBack(line)).toEqual(says === "healthy" ? [] : [says]);
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
