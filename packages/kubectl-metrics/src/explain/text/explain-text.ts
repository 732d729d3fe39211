import type { Finding, Fold } from "@kubectl-metrics/core";
import type { Context } from "../../context.ts";
import type { ExplainOptions } from "../../options/explain-options.ts";
import type { Explanation, Unrecognised } from "../../render/findings/explanation.ts";
import {
  CATALOGUE,
  createClassifier,
  createTextReader,
  OFFICIAL_FACTS,
  sightingOf,
  textFindings,
} from "../diagnosis.ts";
import { renderExplanation } from "./render-explanation.ts";
import type { TextInput } from "./text-inputs.ts";

/**
 * Explains text: errors on the command line, logs in files or a pipe.
 *
 * @returns the exit code: 1 where a finding is an error, else 0
 * @throws UserError when what was named can't be read
 */
export async function explainText(
  inputs: AsyncIterable<TextInput>,
  options: ExplainOptions,
  context: Context,
): Promise<number> {
  const reader = createTextReader(createClassifier(CATALOGUE), context.now());
  for await (const { origin, pieces } of inputs) {
    reader.begin(origin);
    for await (const piece of pieces()) reader.push(piece);
    reader.end();
  }

  const { folds, lines, cutLines } = reader.report();
  const rules = CATALOGUE.filter(({ id }) => !options.ignored.includes(id));
  const findings = textFindings(folds, rules, OFFICIAL_FACTS);
  const unrecognised = folds.filter(({ ruleId }) => ruleId === undefined).map(unrecognisedOf);
  const explanation: Explanation = {
    findings,
    unrecognised: unrecognised.toSorted((one, other) => other.count - one.count),
    lines,
    cutLines,
  };

  await context.stdout.write(renderExplanation(explanation, options.output));
  return findings.some(isError) ? 1 : 0;
}

const isError = ({ severity, consequences }: Finding): boolean => severity === "error" || consequences.some(isError);

function unrecognisedOf(fold: Fold): Unrecognised {
  const { ruleId: _, ...sighting } = sightingOf(fold);
  return { ...sighting, count: fold.count, isRest: fold.isRest };
}

/** The text of the command line, as an input. */
export async function* oneText(text: string): AsyncGenerator<TextInput> {
  yield await Promise.resolve({ origin: "the text", pieces: () => onePiece(text) });
}

async function* onePiece(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}
