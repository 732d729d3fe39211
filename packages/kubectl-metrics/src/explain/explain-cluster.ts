import { type Diagnosis, type Evidence, STAGES } from "@kubectl-metrics/core";
import type { OpenCluster } from "../cluster/open-cluster.ts";
import type { Context } from "../context.ts";
import { isUserError, UserError } from "../errors.ts";
import type { ExplainOptions } from "../options/explain-options.ts";
import { diagnosisJson } from "../render/findings/diagnosis-json.ts";
import { diagnosisMarkdown } from "../render/findings/diagnosis-markdown.ts";
import { diagnosisText } from "../render/findings/diagnosis-text.ts";
import { mapTexts } from "../render/findings/map-texts.ts";
import { marksOf } from "../render/findings/marks.ts";
import { redactEvidence } from "../render/findings/redact-evidence.ts";
import { nameRedactor } from "../render/findings/redact-names.ts";
import { visible } from "../render/visible.ts";
import { diagnose } from "./diagnosis.ts";
import { loadEvidence, saveEvidence } from "./evidence-file.ts";
import { walkCluster } from "./walk-cluster.ts";

/**
 * Explains why a cluster has no metrics: of evidence that a walk brings home, or that was saved.
 *
 * @returns the exit code: 1 when a finding is an error
 * @throws UserError when evidence can't be read or written, or no finding is an error and the time limit cut a stage short
 */
export async function explainCluster(
  options: ExplainOptions,
  context: Context,
  openCluster: OpenCluster,
): Promise<number> {
  const evidence = redactEvidence(await evidenceOf(options, context, openCluster));
  const withoutNames = options.redact ? nameRedactor(evidence) : (text: string) => text;
  const shown = options.redact ? mapTexts(evidence, withoutNames) : evidence;
  const notSaved = await saved(shown, options, context);
  const diagnosis = mapTexts(diagnose(evidence, { ignore: options.ignored }), withoutNames);
  await context.stdout.write(rendered(diagnosis, shown, options, context));
  if (notSaved !== undefined) throw notSaved;
  if (diagnosis.findings.some(({ severity }) => severity === "error")) return 1;
  refuseUnfinished(evidence);
  return 0;
}

/** What was cut short was silent, or may be wrong behind what was seen: nobody may take it for healthy. */
function refuseUnfinished({ stages, unfinished }: Evidence): void {
  const unknown = unfinished.filter((stage) => stages.includes(stage));
  if (unknown.length === 0) return;
  const names = `${unknown.length === 1 ? "stage" : "stages"} ${unknown.join(", ")}`;
  throw new UserError(
    `the time limit cut the ${names} short; allow more time with --timeout to know whether all is well`,
  );
}

/** Saves evidence where that was asked for. @returns why it could not be saved: the walk was not in vain for that */
async function saved(
  evidence: Evidence,
  { saveEvidence: name, redact }: ExplainOptions,
  context: Context,
): Promise<UserError | undefined> {
  if (name === undefined) return undefined;
  try {
    await saveEvidence(name, evidence, context.workingDirectory);
  } catch (error) {
    if (isUserError(error)) return error;
    throw error;
  }
  const names = redact ? "" : ", but names and addresses of the cluster";
  await context.stderr.write(`${visible(`note: the evidence is in ${name}; it holds no secrets${names}`)}\n`);
  return undefined;
}

/** Of saved evidence, too, only the wanted stages are explained. */
async function evidenceOf(options: ExplainOptions, context: Context, openCluster: OpenCluster): Promise<Evidence> {
  const wanted = options.stages.length === 0 ? STAGES : options.stages;
  if (options.subject.kind !== "evidence")
    return await walkCluster({ ...options, stages: wanted }, context, openCluster);
  const saved = await loadEvidence(options.subject.file, context);
  return { ...saved, stages: saved.stages.filter((stage) => stage === "client" || wanted.includes(stage)) };
}

function rendered(diagnosis: Diagnosis, evidence: Evidence, { output }: ExplainOptions, context: Context): string {
  switch (output) {
    case "text":
      return diagnosisText(diagnosis, marksOf(context.env));
    case "json":
      return diagnosisJson(diagnosis, evidence);
    case "markdown":
      return diagnosisMarkdown(diagnosis, evidence);
  }
}
