import type { ExplainOutput } from "../../options/explain-options.ts";
import type { Explanation } from "../../render/findings/explanation.ts";
import { explanationJson } from "../../render/findings/explanation-json.ts";
import { explanationMarkdown } from "../../render/findings/explanation-markdown.ts";
import { explanationText } from "../../render/findings/explanation-text.ts";
import { mapTexts } from "../../render/findings/map-texts.ts";
import { redactSecrets } from "../../render/findings/redact-secrets.ts";

const RENDERERS: Readonly<Record<ExplainOutput, (explanation: Explanation) => string>> = {
  text: explanationText,
  json: explanationJson,
  markdown: explanationMarkdown,
};

/** What a text comes to in the form that was asked for, without secrets. */
export const renderExplanation = (explanation: Explanation, output: ExplainOutput): string =>
  RENDERERS[output](mapTexts(explanation, redactSecrets));
