import type { NodeObject } from "../objects/node-object.ts";
import type { Available } from "./row.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * What percentages are of.
 *
 * @see kubectl pkg/cmd/top/top_node.go `--show-capacity`
 */
export interface RowOptions {
  /** Of what the machine has, instead of what pods may use. */
  readonly capacity?: boolean | undefined;
}

/** Shared by every row whose node is not known. */
export const NOTHING_AVAILABLE: Available = {};

/** What a node has to give. */
export function availableOf(node: NodeObject, options: RowOptions): Available {
  const { cpu, memory } = options.capacity === true ? node.capacity : node.allocatable;
  return { cpu, memory, swap: node.swapCapacity };
}

/** What each node of a snapshot has to give, by its name: one object that all rows of the node share. */
export function availableByNode(snapshot: Snapshot, options: RowOptions): ReadonlyMap<string, Available> {
  return new Map((snapshot.nodes ?? []).map((node) => [node.name, availableOf(node, options)]));
}

/** The nodes that did not answer when they were asked for their summary. */
export function failedNodes(snapshot: Snapshot): ReadonlySet<string> {
  const failed = new Set<string>();
  for (const { step, subject } of snapshot.failures)
    if (step === "summary" && subject !== undefined) failed.add(subject);
  return failed;
}
