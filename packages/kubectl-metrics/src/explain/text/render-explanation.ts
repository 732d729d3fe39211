import type { ExplainOptions, ExplainOutput } from "../../options/explain-options.ts";
import type { Explanation } from "../../render/findings/explanation.ts";
import { explanationJson } from "../../render/findings/explanation-json.ts";
import { explanationMarkdown } from "../../render/findings/explanation-markdown.ts";
import { explanationText } from "../../render/findings/explanation-text.ts";
import { mapTexts } from "../../render/findings/map-texts.ts";
import { nameReplacer } from "../../render/findings/redact-names.ts";
import { redactSecrets } from "../../render/findings/redact-secrets.ts";

const RENDERERS: Readonly<Record<ExplainOutput, (explanation: Explanation) => string>> = {
  text: explanationText,
  json: explanationJson,
  markdown: explanationMarkdown,
};

/** What a text comes to in the form that was asked for, without secrets, and without names and addresses where that was asked for. */
export function renderExplanation(explanation: Explanation, { output, redact }: ExplainOptions): string {
  const withoutSecrets = mapTexts(explanation, redactSecrets);
  const { findings, unrecognised } = withoutSecrets;
  if (!redact) return RENDERERS[output](withoutSecrets);

  const nodes = [...findings, ...unrecognised].flatMap((one) => one.nodes ?? []);
  const known = new Map([...new Set(nodes)].map((name, index) => [name, `<node-${index + 1}>`]));
  return RENDERERS[output](mapTexts(withoutSecrets, nameReplacer(known)));
}
