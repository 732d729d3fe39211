import { containerRows, nodeRows, podRows, type Row, type Snapshot } from "@kubectl-metrics/core";
import type { ViewKind } from "../options/arguments.ts";
import type { WatchView } from "./view.ts";

/** Every row of a view, unsorted. */
export function viewRows(
  { kind, node, pod }: WatchView,
  snapshot: Snapshot,
  { capacity }: { readonly capacity: boolean },
): readonly Row[] {
  const rows = rowsOf(kind, snapshot, capacity);
  if (node === undefined && pod === undefined) return rows;
  return rows.filter((row) => {
    if (row.kind === "node") return true;
    const name = row.kind === "container" ? row.pod : row.name;
    return (node === undefined || row.node === node) && (pod === undefined || name === pod);
  });
}

function rowsOf(kind: ViewKind, snapshot: Snapshot, capacity: boolean): readonly Row[] {
  switch (kind) {
    case "nodes":
      return nodeRows(snapshot, { capacity });
    case "pods":
      return podRows(snapshot, { capacity });
    case "containers":
      return containerRows(snapshot, { capacity });
  }
}

/** Tells the uid of a row's pod, where metrics or the list of pods know it. */
export function uidsOf({ pods, podMetrics }: Snapshot): (row: Row) => string | undefined {
  const uids = new Map<string, string>();
  for (const { namespace, name, uid } of [...(podMetrics ?? []), ...(pods ?? [])]) {
    if (uid !== undefined) uids.set(`${namespace}\0${name}`, uid);
  }
  return (row) =>
    row.kind === "node" ? undefined : uids.get(`${row.namespace}\0${row.kind === "container" ? row.pod : row.name}`);
}
