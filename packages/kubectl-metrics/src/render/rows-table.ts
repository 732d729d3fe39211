import type { Row, UsageSum } from "@kubectl-metrics/core";
import type { Column, View } from "./columns.ts";
import { table } from "./table.ts";
import { visible } from "./visible.ts";

/** A table's contents. */
export interface TableInput {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly sum: UsageSum | undefined;
  readonly headers: boolean;
  readonly view: View;
}

const RULE = "________";

/** Kubernetes' names have at most 253 characters; one that is no such name must not widen every row. */
const MAX_CELL = 300;

/**
 * Rows as kubectl prints them. Nothing at all without rows.
 *
 * @see kubectl pkg/metricsutil/metrics_printer.go
 */
export function rowsTable({ rows, columns, sum, headers, view }: TableInput): Iterable<string> {
  if (rows.length === 0) return [];
  const cells: string[] = [];
  if (headers) for (const column of columns) cells.push(column.header);
  for (const row of rows) for (const column of columns) cells.push(bounded(column.cell(row, view)));
  if (sum !== undefined) cells.push(...sumCells(columns, sum));
  return table(cells, columns.length);
}

/** The text as a terminal only shows it, cut to `MAX_CELL` characters, of which the last is then `…`. */
function bounded(cell: string): string {
  const shown = visible(cell.length <= MAX_CELL ? cell : cell.slice(0, 2 * (MAX_CELL + 1)));
  if (shown.length <= MAX_CELL) return shown;
  const characters = [...shown];
  return characters.length <= MAX_CELL ? shown : `${characters.slice(0, MAX_CELL - 1).join("")}…`;
}

/** A line of rules and a line of sums. */
const sumCells = (columns: readonly Column[], sum: UsageSum): readonly string[] => [
  ...columns.map((column) => (column.sum === undefined ? "" : RULE)),
  ...columns.map((column) => column.sum?.(sum) ?? ""),
];
