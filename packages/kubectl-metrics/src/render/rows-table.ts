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

/**
 * Rows as kubectl prints them. Nothing at all without rows.
 *
 * @see kubectl pkg/metricsutil/metrics_printer.go
 */
export function rowsTable({ rows, columns, sum, headers, view }: TableInput): string {
  if (rows.length === 0) return "";
  const lines: string[][] = [];
  if (headers) lines.push(columns.map((column) => column.header));
  for (const row of rows) lines.push(columns.map((column) => visible(column.cell(row, view))));
  if (sum !== undefined) {
    lines.push(columns.map((column) => (column.sum === undefined ? "" : RULE)));
    lines.push(columns.map((column) => column.sum?.(sum) ?? ""));
  }
  return table(lines);
}
