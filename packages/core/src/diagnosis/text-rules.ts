import { CATALOGUE } from "./catalogue.ts";
import type { ClassifyText } from "./scene/scene.ts";
import { type Classifier, createClassifier } from "./text/classify.ts";
import { nodeName } from "./text/node-names.ts";
import { splitAggregate } from "./text/split-aggregate.ts";
import { unwrap } from "./text/unwrap.ts";

let ready: Classifier | undefined;

/**
 * The catalogue, ready to be held against text: made ready by the first who asks, which takes milliseconds.
 *
 * @returns the same one every time
 */
export function catalogueClassifier(): Classifier {
  ready ??= createClassifier(CATALOGUE);
  return ready;
}

/**
 * Holds one line or message against the catalogue.
 *
 * @returns the rules that it proves, statement by statement, with the nodes that the statements name; empty for healthy chatter
 * and for failures of an unknown kind
 */
export const classifyText: ClassifyText = (raw) => {
  const { classify, mayMatter } = catalogueClassifier();
  if (!mayMatter(raw).matches) return [];
  const { text, level } = unwrap(raw);
  return splitAggregate(text).flatMap((statement) => {
    const said = classify(statement, level);
    if (said.kind !== "findings") return [];
    const node = nodeName(statement);
    return said.ruleIds.map((ruleId) => ({ ruleId, nodes: node === undefined ? [] : [node] }));
  });
};
