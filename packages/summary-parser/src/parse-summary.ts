import { decodeDocument } from "./decode/summary.ts";
import { parseJson } from "./json.ts";
import { Report } from "./report.ts";
import type { SummaryResult } from "./result.ts";
import type { Summary } from "./stats/summary.ts";
import { SummaryError } from "./summary-error.ts";

/**
 * Reads the text of a kubelet's `/stats/summary`, in full or with `?only_cpu_and_memory=true`.
 *
 * A bad optional field costs that field, a bad container that container, a bad pod that pod, each with an issue; the
 * document is only lost when it is not JSON, not an object, or has neither a node nor a list of pods. Never throws,
 * whatever the text is.
 *
 * @param text - the body of the answer, or a file that holds one
 */
export function safeParseSummary(text: string): SummaryResult {
  const report = new Report();
  const parsed = parseJson(text, report);
  return finish(parsed && decodeDocument(parsed.value, report), report);
}

/**
 * Reads a summary that was already parsed from JSON, as `safeParseSummary` reads its text.
 *
 * Never throws on what `JSON.parse` can return; an object whose getters or proxy traps throw is not JSON.
 *
 * @param value - any JSON value
 */
export function decodeSummary(value: unknown): SummaryResult {
  const report = new Report();
  return finish(decodeDocument(value, report), report);
}

/**
 * Reads the text of a summary for a caller that takes what could be read and does not ask what could not.
 *
 * @param text - the body of the answer, or a file that holds one
 * @throws SummaryError when nothing could be read
 */
export function parseSummary(text: string): Summary {
  const result = safeParseSummary(text);
  if (!result.ok) throw new SummaryError(result);
  return result.summary;
}

function finish(summary: Summary | undefined, { issues, omittedIssues }: Report): SummaryResult {
  return summary ? { ok: true, summary, issues, omittedIssues } : { ok: false, issues, omittedIssues };
}
