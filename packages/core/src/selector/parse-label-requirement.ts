import { compareText } from "../text/compare-text.ts";
import { parseInt64 } from "./int64.ts";
import type { LabelOperator, LabelRequirement } from "./label-selector.ts";
import { found, isWord, type LabelCursor, type LabelToken, peek, take } from "./label-tokens.ts";
import { labelKeyProblems, labelValueProblems } from "./label-validation.ts";
import { parseLabelValues } from "./parse-label-values.ts";
import { SelectorError } from "./selector-error.ts";

const OPERATORS: ReadonlySet<string> = new Set<LabelOperator>(["in", "notin", "=", "==", "!=", ">", "<"]);

/**
 * Reads one requirement, up to the comma behind it.
 *
 * @throws SelectorError starting with `unable to parse requirement: `
 * @see k8s.io/apimachinery pkg/labels/selector.go `parseRequirement`, `NewRequirement`
 */
export function parseLabelRequirement(cursor: LabelCursor): LabelRequirement {
  const negated = peek(cursor).text === "!";
  if (negated) take(cursor);

  const { text: key } = keyAt(cursor);
  if (negated) return { key, operator: "!", values: [] };
  if (peek(cursor).kind === "end" || peek(cursor).text === ",") return { key, operator: "exists", values: [] };

  const operator = take(cursor);
  if (!isOperator(operator)) throw refusal(found(operator, "in, notin, =, ==, !=, gt, lt"));
  const isSet = operator.text === "in" || operator.text === "notin";
  const values = isSet ? valuesAt(cursor) : [exactValueAt(cursor)];

  const problems = valueProblems(key, operator.text, values);
  if (problems.length > 1) throw refusal(`[${problems.join(", ")}]`);
  if (problems[0] !== undefined) throw refusal(problems[0]);
  return { key, operator: operator.text, values };
}

function keyAt(cursor: LabelCursor): LabelToken {
  const key = take(cursor);
  if (!isWord(key)) throw refusal(found(key, "identifier"));
  const problems = labelKeyProblems(key.text);
  // Kubernetes prints the path of a requirement that has none.
  if (problems.length > 0) throw refusal(invalid("<nil>", key.text, problems));
  return key;
}

function valuesAt(cursor: LabelCursor): readonly string[] {
  const result = parseLabelValues(cursor);
  if (!result.ok) throw refusal(result.message);
  return [...new Set(result.values)].sort(compareText);
}

/** The value of `=` and its like; none stands for an empty one. */
function exactValueAt(cursor: LabelCursor): string {
  if (peek(cursor).kind === "end" || peek(cursor).text === ",") return "";
  const value = take(cursor);
  if (!isWord(value)) throw refusal(found(value, "identifier"));
  return value.text;
}

function valueProblems(key: string, operator: LabelOperator, values: readonly string[]): readonly string[] {
  const problems: string[] = [];
  if ((operator === ">" || operator === "<") && values.some((value) => parseInt64(value) === undefined)) {
    const rule = "for 'Gt', 'Lt' operators, the value must be an integer";
    problems.push(invalid("values[0]", values.join(), [rule]));
  }
  for (const [index, value] of values.entries()) {
    const wrong = labelValueProblems(value);
    if (wrong.length > 0) problems.push(invalid(`values[${index}][${key}]`, value, wrong));
  }
  return problems;
}

function invalid(path: string, value: string, problems: readonly string[]): string {
  return `${path}: Invalid value: ${JSON.stringify(value)}: ${problems.join("; ")}`;
}

function isOperator(token: LabelToken): token is LabelToken & { readonly text: LabelOperator } {
  return OPERATORS.has(token.text);
}

function refusal(message: string): SelectorError {
  return new SelectorError(`unable to parse requirement: ${message}`);
}
