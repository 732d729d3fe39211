import {
  type NodeMetrics,
  type NodeObject,
  type PodMetrics,
  type PodObject,
  readNode,
  readNodeMetrics,
  readPod,
  readPodMetrics,
} from "@kubectl-metrics/core";
import { decodeSummary, isSummary, type SummaryResult } from "@kubectl-metrics/summary-parser";

/** What was found in documents, in their order. */
export interface Findings {
  readonly nodes: NodeObject[];
  readonly pods: PodObject[];
  readonly nodeMetrics: NodeMetrics[];
  readonly podMetrics: PodMetrics[];
  readonly summaries: SummaryResult[];
  /** Objects of a known kind without what such an object must have. */
  unreadable: number;
}

type Reader = (value: unknown, findings: Findings) => boolean;

const keep =
  <T>(read: (value: unknown) => T | undefined, into: (findings: Findings) => T[]): Reader =>
  (value, findings) => {
    const object = read(value);
    if (object === undefined) return false;
    into(findings).push(object);
    return true;
  };

/** A reader for each kind; the list of a kind is read by the same one, item by item. */
const READERS: Readonly<Record<string, Reader>> = {
  Node: keep(readNode, (findings) => findings.nodes),
  Pod: keep(readPod, (findings) => findings.pods),
  NodeMetrics: keep(readNodeMetrics, (findings) => findings.nodeMetrics),
  PodMetrics: keep(readPodMetrics, (findings) => findings.podMetrics),
};

/**
 * Sorts a document by what it is: a kubelet's Summary, a Node, Pod, NodeMetrics or
 * PodMetrics, a list of one of them, or a List with any mix.
 *
 * @param depth - how many Lists it stands in
 * @returns whether it is one of these
 */
export function recognise(document: unknown, findings: Findings, depth = 0): boolean {
  if (typeof document !== "object" || document === null) return false;
  const { kind, items } = document as { readonly kind?: unknown; readonly items?: unknown };
  if (typeof kind !== "string") return summary(document, findings);
  if (Array.isArray(items)) return list(kind, items, findings, depth);
  if (items === null && Object.hasOwn(READERS, kind.replace(/List$/, ""))) return true;

  const reader = Object.hasOwn(READERS, kind) ? READERS[kind] : undefined;
  if (reader === undefined) return false;
  if (!reader(document, findings)) findings.unreadable += 1;
  return true;
}

function summary(document: object, findings: Findings): boolean {
  if (!isSummary(document)) return false;
  findings.summaries.push(decodeSummary(document));
  return true;
}

/** Lists of lists are not made deeper than this by anybody but attackers. */
const MAX_NESTING = 8;

/** Items of a typed list, as the API sends it, do not repeat their kind. */
function list(kind: string, items: readonly unknown[], findings: Findings, depth: number): boolean {
  if (kind === "List") {
    if (depth >= MAX_NESTING) return false;
    return items.filter((item) => recognise(item, findings, depth + 1)).length > 0 || items.length === 0;
  }
  const itemKind = kind.replace(/List$/, "");
  const reader = Object.hasOwn(READERS, itemKind) ? READERS[itemKind] : undefined;
  if (reader === undefined) return false;
  for (const item of items) if (!reader(item, findings)) findings.unreadable += 1;
  return true;
}
