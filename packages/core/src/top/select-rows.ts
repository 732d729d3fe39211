import type { Row } from "./row.ts";

/**
 * Rows that were asked for by name, and the names that no row has.
 *
 * @see kubectl pkg/cmd/top/top_pod.go, which takes one name
 */
export interface NamedRows<R extends Row> {
  /** The rows, in the order they came in. */
  readonly rows: readonly R[];
  /** Names without a row, in the order they were asked for, each once. */
  readonly notFound: readonly string[];
}

/**
 * Picks rows by name: of nodes and pods their own, of containers their pod's.
 *
 * @param rows - rows of one kind
 * @param names - the names; none picks nothing
 * @returns every row with one of the names, and the names that no row has
 * @see kubectl pkg/cmd/top/top_pod.go, which takes one name
 */
export function selectByName<R extends Row>(rows: readonly R[], names: readonly string[]): NamedRows<R> {
  const notFound = new Set(names);
  const wanted = new Set(names);
  const selected = rows.filter((row) => {
    const name = row.kind === "container" ? row.pod : row.name;
    notFound.delete(name);
    return wanted.has(name);
  });
  return { rows: selected, notFound: [...notFound] };
}

/**
 * The first rows, after sorting.
 *
 * @param rows - sorted rows
 * @param limit - how many at most; nothing means all
 * @returns the first `limit` rows
 * @see docs/architecture.md: `--limit`, which kubectl does not have
 */
export function limitRows<R extends Row>(rows: readonly R[], limit: number | undefined): readonly R[] {
  return limit === undefined || limit >= rows.length ? rows : rows.slice(0, Math.max(0, limit));
}
