import { compareText, compareUnits, hasSurrogate } from "../text/compare-text.ts";
import type { Row } from "./row.ts";

/**
 * Takes from a row what it is sorted by: a number (largest first), a text
 * (smallest first), or nothing when it is not known (always last).
 *
 * @see kubectl pkg/metricsutil/metrics_sorter.go
 */
export type SortKey<R extends Row = Row> = (row: R) => number | string | undefined;

/**
 * How rows are sorted.
 *
 * @see kubectl pkg/metricsutil/metrics_sorter.go
 */
export interface SortOptions {
  /** Turns every key around; rows without a value stay last, ties stay as they are. */
  readonly reverse?: boolean | undefined;
}

type CompareText = (a: string, b: string) => number;

type Value = number | string | undefined;

/** A row and its values, which are taken once. */
interface Sortable<R extends Row> {
  readonly row: R;
  readonly values: readonly Value[];
}

/**
 * Sorts rows by keys, the first one first: numbers descending, texts ascending,
 * what is not known last, also in reverse.
 *
 * Rows that no key tells apart are ordered by namespace, pod and name, compared
 * as Go compares strings, so the result does not depend on the order that the
 * rows came in. Without keys that is the whole order, and `reverse` turns it.
 *
 * @param rows - rows of one kind; they are not changed
 * @param keys - what to sort by
 * @param options - reverse the keys
 * @returns a new list
 * @see kubectl pkg/metricsutil/metrics_sorter.go `Less`
 */
export function sortRows<R extends Row>(
  rows: readonly R[],
  keys: readonly SortKey<R>[],
  options: SortOptions = {},
): readonly R[] {
  const compare = textOrder(rows);
  const sign = options.reverse === true ? -1 : 1;
  if (keys.length === 0) return rows.toSorted((a, b) => sign * compareNames(a, b, compare));

  const sortable: Sortable<R>[] = rows.map((row) => ({ row, values: keys.map((key) => key(row)) }));
  sortable.sort((a, b) => {
    for (let index = 0; index < keys.length; index += 1) {
      const order = compareValues(a.values[index], b.values[index], sign, compare);
      if (order !== 0) return order;
    }
    return compareNames(a.row, b.row, compare);
  });
  return sortable.map(({ row }) => row);
}

/** Names with characters above U+FFFF are rare, and their right order is slow. */
function textOrder(rows: readonly Row[]): CompareText {
  return rows.some(
    (row) =>
      hasSurrogate(row.name) || (row.kind !== "node" && (hasSurrogate(row.namespace) || hasSurrogate(podOf(row)))),
  )
    ? compareText
    : compareUnits;
}

function podOf(row: Row): string {
  return row.kind === "container" ? row.pod : "";
}

function compareNames(a: Row, b: Row, compare: CompareText): number {
  const namespaceA = a.kind === "node" ? "" : a.namespace;
  const namespaceB = b.kind === "node" ? "" : b.namespace;
  return compare(namespaceA, namespaceB) || compare(podOf(a), podOf(b)) || compare(a.name, b.name);
}

function compareValues(a: Value, b: Value, sign: number, compare: CompareText): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  if (typeof a === "number" && typeof b === "number") return sign * (b - a);
  return sign * compare(String(a), String(b));
}
