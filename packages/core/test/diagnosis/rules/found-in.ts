import { readFileSync } from "node:fs";
import { CATALOGUE } from "../../../src/diagnosis/catalogue.ts";
import { createClassifier } from "../../../src/diagnosis/text/classify.ts";
import { splitAggregate } from "../../../src/diagnosis/text/split-aggregate.ts";
import { unwrap } from "../../../src/diagnosis/text/unwrap.ts";

const { classify } = createClassifier(CATALOGUE);

/** A file of the repository's fixtures. */
export const fixture = (path: string): string =>
  readFileSync(new URL(`../../../../../fixtures/${path}`, import.meta.url), "utf8");

/** The records of a JSON Lines file of the repository's fixtures. */
export const records = <T>(path: string): readonly T[] =>
  fixture(path)
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);

/** Ids of the rules that a text proves, in the catalogue's order. */
export function foundIn(text: string): readonly string[] {
  const ids = new Set(text.split("\n").flatMap(foundInLine));

  return CATALOGUE.map(({ id }) => id).filter((id) => ids.has(id));
}

function foundInLine(line: string): readonly string[] {
  const { text, level } = unwrap(line);

  return splitAggregate(text).flatMap((statement) => {
    const said = classify(statement, level);
    return said.kind === "findings" ? said.ruleIds : [];
  });
}
