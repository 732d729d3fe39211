import { decodeNode } from "./decode/node.ts";
import { isObject, type Raw } from "./decode/read.ts";
import { requireDocument } from "./decode/summary.ts";
import { type Parsed, parseJson, tryParse } from "./json.ts";
import { Report } from "./report.ts";
import type { NodeStatsResult } from "./result.ts";
import type { Summary } from "./stats/summary.ts";

/** The key behind which the kubelet writes what is many times longer than the node. */
const PODS_KEY = /"pods"[ \t\r\n]*:/;
/** A second `node` would replace the first. */
const ANOTHER_NODE = /"node"[ \t\r\n]*:/;
/** How a key can be spelled so that `ANOTHER_NODE` does not see it. */
const ESCAPE = "\\u";

/**
 * Reads the node's own part of a summary without parsing its pods.
 *
 * Agrees with `safeParseSummary` on `node` and its issues for every JSON text, however it is formatted and ordered;
 * text that is not written as the kubelet does is parsed as a whole. What comes after the node is not checked: a fault
 * there, which would cost `safeParseSummary` the document, is not seen. Never throws.
 *
 * @param text - the body of the answer, or a file that holds one
 */
export function safeParseNodeStats(text: string): NodeStatsResult {
  const report = new Report();
  const parsed = parseBeforePods(text) ?? parseJson(text, report);
  const raw = parsed && requireDocument(parsed.value, report);
  if (!raw) return { ok: false, issues: report.issues, omittedIssues: report.omittedIssues };

  const node = decodeNode(raw.node, report);
  return { ok: true, node, issues: report.issues, omittedIssues: report.omittedIssues };
}

/**
 * Parses what comes before `pods`, closed with a brace.
 *
 * That this is JSON proves that `pods` was a key of the document itself; that no key after it can be `node` is looked
 * for in the text, where quotes inside of strings are always escaped.
 *
 * @returns undefined when that proof fails, or there is no node yet, and the whole text must be parsed
 */
function parseBeforePods(text: unknown): Parsed | undefined {
  if (typeof text !== "string" || !text.trimEnd().endsWith("}")) return undefined;

  const pods = text.search(PODS_KEY);
  const before = pods === -1 ? "" : text.slice(0, pods).trimEnd();
  if (!before.endsWith(",") || text.includes(ESCAPE, pods) || ANOTHER_NODE.test(text.slice(pods))) return undefined;

  const parsed = tryParse(`${before.slice(0, -1)}}`);
  return isObject(parsed?.value) && isObject((parsed.value as Raw<Summary>).node) ? parsed : undefined;
}
