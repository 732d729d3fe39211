import type { Finding, Fold, TextReport } from "@kubectl-metrics/core";
import type { Context } from "../../context.ts";
import type { ExplainOptions } from "../../options/explain-options.ts";
import type { Explanation, Unrecognised } from "../../render/findings/explanation.ts";
import {
  CATALOGUE,
  catalogueClassifier,
  createTextReader,
  OFFICIAL_FACTS,
  rejoined,
  sightingOf,
  textFindings,
} from "../diagnosis.ts";
import { renderExplanation } from "./render-explanation.ts";
import { textInputs } from "./text-inputs.ts";

/**
 * Explains logs and errors in files or a pipe.
 *
 * @returns the exit code: 1 where a finding is an error, else 0
 * @throws UserError when what was named can't be read
 */
export async function explainFiles(
  names: readonly string[],
  options: ExplainOptions,
  context: Context,
): Promise<number> {
  const reader = createTextReader(catalogueClassifier(), context.now());
  for await (const { origin, pieces } of textInputs(names, context)) {
    reader.begin(origin);
    for await (const piece of pieces()) reader.push(piece);
    reader.end();
  }
  return await tell(reader.report(), options, context);
}

/** Explains a text of the command line; where that proves more, with the lines put together that pasting broke. */
export async function explainPasted(text: string, options: ExplainOptions, context: Context): Promise<number> {
  const classifier = catalogueClassifier();
  const reports = [text, ...rejoined(text)].map((one) => {
    const reader = createTextReader(classifier, context.now());
    reader.begin("the text");
    reader.push(one);
    reader.end();
    return reader.report();
  });
  const best = reports.reduce((one, other) => (knownRules(other) > knownRules(one) ? other : one));
  return await tell(best, options, context);
}

const knownRules = ({ folds }: TextReport): number =>
  new Set(folds.map(({ ruleId }) => ruleId).filter((id) => id !== undefined)).size;

async function tell(report: TextReport, options: ExplainOptions, context: Context): Promise<number> {
  const { folds, lines, cutLines } = report;
  const rules = CATALOGUE.filter(({ id }) => !options.ignored.includes(id));
  const findings = textFindings(folds, rules, OFFICIAL_FACTS);
  const unrecognised = folds.filter(({ ruleId }) => ruleId === undefined).map(unrecognisedOf);
  const explanation: Explanation = {
    findings,
    unrecognised: unrecognised.toSorted((one, other) => other.count - one.count),
    lines,
    cutLines,
  };
  await context.stdout.write(renderExplanation(explanation, options));
  return findings.some(isError) ? 1 : 0;
}

const isError = ({ severity, consequences }: Finding): boolean => severity === "error" || consequences.some(isError);

function unrecognisedOf(fold: Fold): Unrecognised {
  const { ruleId: _, ...sighting } = sightingOf(fold);
  return { ...sighting, count: fold.count, isRest: fold.isRest };
}
