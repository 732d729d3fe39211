import { formatPath, type IssuePath } from "./issue-path.ts";

/**
 * What is wrong with a value.
 *
 * `not-json`: the text is not JSON. `not-an-object`: the document is JSON, but not an object.
 * `missing-field`: something that must be there is absent, null or empty. `wrong-type`: another type than the
 * kubelet writes, a number in quotes or with a fraction where a count belongs included. `out-of-range`: negative,
 * above 2^60, or a percentage above 100. `bad-timestamp`: not RFC 3339. `duplicate`: a container or pod that the
 * document lists more than once.
 */
export type IssueCode =
  | "not-json"
  | "not-an-object"
  | "missing-field"
  | "wrong-type"
  | "out-of-range"
  | "bad-timestamp"
  | "duplicate";

/** What the issue cost: the smallest part of the document that had to be left out. */
export type IssueLoss = "field" | "container" | "pod" | "node" | "document";

/** One thing wrong with a document, where, and what it cost. */
export interface Issue {
  /** What is wrong, for programs. */
  readonly code: IssueCode;
  /** Where: keys and list positions from the root of the document, as its JSON spells them. Empty is the document itself. */
  readonly path: IssuePath;
  /** What belongs there, as words that follow "expected". */
  readonly expected: string;
  /** What was there, in a few words or its first 40 characters in quotes, with unprintable characters escaped. */
  readonly got: string;
  /** The whole issue as one line for people. */
  readonly message: string;
  /** What had to be left out. */
  readonly lost: IssueLoss;
}

const TITLE: Record<IssueCode, string> = {
  "not-json": "not JSON",
  "not-an-object": "not a summary",
  "missing-field": "missing",
  "wrong-type": "wrong type",
  "out-of-range": "out of range",
  "bad-timestamp": "bad timestamp",
  duplicate: "duplicate",
};

const CONSEQUENCE: Record<IssueLoss, string> = {
  field: "the field is left out",
  container: "the container is left out",
  pod: "the pod is left out",
  node: "the node's own figures are left out",
  document: "nothing could be read",
};

/** Makes an issue and its message from the parts. */
export function makeIssue(parts: Omit<Issue, "message">): Issue {
  const { code, path, expected, got, lost } = parts;
  const where = path.length === 0 ? "the document" : formatPath(path);
  const message = `${where}: ${TITLE[code]}, expected ${expected}, got ${got}; ${CONSEQUENCE[lost]}`;

  return { code, path, expected, got, message, lost };
}
