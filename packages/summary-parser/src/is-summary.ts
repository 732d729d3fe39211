import { isObject, type Raw } from "./decode/read.ts";
import type { NodeStats } from "./stats/node-stats.ts";
import type { Summary } from "./stats/summary.ts";

/**
 * Tells a kubelet summary from other JSON documents by a glance at its first keys.
 *
 * @param value - any JSON value
 * @returns true when there is a `node` with a `nodeName`, and either a list of pods or CPU or memory of the node
 */
export function isSummary(value: unknown): boolean {
  if (!isObject(value)) return false;

  const { node, pods }: Raw<Summary> = value;
  if (!isObject(node)) return false;

  const { nodeName, cpu, memory }: Raw<NodeStats> = node;
  return typeof nodeName === "string" && (Array.isArray(pods) || isObject(cpu) || isObject(memory));
}
