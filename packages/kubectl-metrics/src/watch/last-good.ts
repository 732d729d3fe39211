import type { Row, Snapshot } from "@kubectl-metrics/core";
import { ageOf } from "../render/cells.ts";
import type { History } from "./history.ts";
import { uidsOf } from "./view-rows.ts";

/** Numbers that are older are shown no more, in milliseconds: a wrong number is worse than none. */
const LONGEST_AGE = 300_000;

/** For rows without metrics the row with their last numbers. */
export type LastGood = ReadonlyMap<Row, Row>;

const NONE: LastGood = new Map();

/** The age of numbers, in milliseconds; undefined where they may not be shown any more, or where it can't be told. */
export function goodAge(row: Row, now: number): number | undefined {
  const age = ageOf(row, now);
  return age === undefined || age > LONGEST_AGE ? undefined : age;
}

/**
 * The last numbers of what is on nodes that went silent. A pod without metrics on a node that answers has
 * begun anew or ends: what it used before says nothing of it, and neither does what another pod of its
 * name used.
 *
 * @param rows - every row of the view
 * @param history - with the rows in it
 */
export function lastGoodRows(rows: readonly Row[], snapshot: Snapshot, history: History, now: number): LastGood {
  const missing = rows.filter((row) => row.missing !== undefined && row.missing !== "replaced");
  if (missing.length === 0) return NONE;
  const uidOf = uidsOf(snapshot);
  const answering = answeringNodes(rows, snapshot);
  const found = new Map<Row, Row>();
  for (const row of missing) {
    if (row.kind !== "node" && (row.node === undefined || answering.has(row.node))) continue;
    const { row: last, rowUid } = history.of(row) ?? {};
    if (last === undefined || last.missing !== undefined || goodAge(last, now) === undefined) continue;
    if (row.kind !== "node" && (rowUid === undefined || rowUid !== uidOf(row))) continue;
    found.set(row, last);
  }
  return found;
}

/** The nodes of which something is known now, be it of a pod alone. */
function answeringNodes(rows: readonly Row[], { nodeMetrics = [] }: Snapshot): ReadonlySet<string> {
  const names = new Set(nodeMetrics.map(({ name }) => name));
  for (const row of rows) {
    if (row.kind !== "node" && row.missing === undefined && row.node !== undefined) names.add(row.node);
  }
  return names;
}
