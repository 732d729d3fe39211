import { jsonText } from "../json-text.ts";
import type { Explanation } from "./explanation.ts";

/** What a text comes to, as the document of docs/json.md. */
export function explanationJson({ findings, unrecognised, lines, cutLines }: Explanation): string {
  const document = { apiVersion: "kubectl-metrics/v1", kind: "Explanation", lines, cutLines, findings, unrecognised };
  return `${jsonText(document, 2)}\n`;
}
