import { describe } from "../describe.ts";
import type { Report } from "../report.ts";
import type { Summary } from "../stats/summary.ts";
import { decodeNode } from "./node.ts";
import { decodePods } from "./pods.ts";
import { isObject, type Raw } from "./read.ts";

const EXPECTED = 'an object with "node" or "pods"';

/**
 * The document as an object that has a node or a list of pods, or undefined with the issue that it is of no use.
 */
export function requireDocument(value: unknown, report: Report): Raw<Summary> | undefined {
  if (!isObject(value)) {
    report.addDocument("not-an-object", EXPECTED, describe(value));
    return undefined;
  }

  const raw: Raw<Summary> = value;
  if (isObject(raw.node) || Array.isArray(raw.pods)) return raw;
  report.addDocument("missing-field", EXPECTED, "an object without them");
  return undefined;
}

/** Reads a whole document. */
export function decodeDocument(value: unknown, report: Report): Summary | undefined {
  const raw = requireDocument(value, report);
  return raw && { node: decodeNode(raw.node, report), pods: decodePods(raw.pods, report) };
}
