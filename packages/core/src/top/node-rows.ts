import { NOTHING_UNAVAILABLE } from "../metrics/unavailable.ts";
import { availableByNode, availableOf, failedNodes, NOTHING_AVAILABLE, type RowOptions } from "./availability.ts";
import type { NodeRow } from "./row.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * One row for each node that has metrics or is in the list of nodes.
 *
 * A listed node without metrics is a row with `missing`; metrics of a node that
 * is no longer listed keep their numbers, with nothing to make a percentage of.
 *
 * @param snapshot - what was read; without `nodes` the rows are those of the metrics alone
 * @param options - percentages of capacity instead of allocatable
 * @returns unsorted rows
 * @see kubectl pkg/metricsutil/metrics_printer.go `PrintNodeMetrics`
 */
export function nodeRows(snapshot: Snapshot, options: RowOptions = {}): readonly NodeRow[] {
  const available = availableByNode(snapshot, options);
  const rows: NodeRow[] = [];
  const measured = new Set<string>();
  for (const { name, timestamp, window, usage, unavailable } of snapshot.nodeMetrics ?? []) {
    measured.add(name);
    rows.push({
      kind: "node",
      name,
      timestamp,
      window,
      usage,
      unavailable,
      available: available.get(name) ?? NOTHING_AVAILABLE,
    });
  }

  const failed = failedNodes(snapshot);
  for (const node of snapshot.nodes ?? []) {
    if (measured.has(node.name)) continue;
    rows.push({
      kind: "node",
      name: node.name,
      usage: {},
      unavailable: NOTHING_UNAVAILABLE,
      available: availableOf(node, options),
      missing: failed.has(node.name) ? "node-failed" : "no-metrics",
    });
  }
  return rows;
}
