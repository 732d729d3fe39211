import type { Row, UsageSum } from "@kubectl-metrics/core";
import type { Column, View } from "./columns.ts";
import { table } from "./table.ts";

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
export function rowsTable({ rows, columns, sum, headers, view }: TableInput): Iterable<string> {
  if (rows.length === 0) return [];
  const header = headers ? [columns.map((column) => column.header)] : [];
  const sums = sum === undefined ? [] : sumLines(columns, sum);
  const lines = header.length + rows.length + sums.length;
  const cell = (line: number, column: number): string => {
    const row = line < header.length ? undefined : rows[line - header.length];
    if (row !== undefined) return columns[column]?.cell(row, view) ?? "";
    const fixed = line < header.length ? header[line] : sums[line - header.length - rows.length];
    return fixed?.[column] ?? "";
  };
  return table({ lines, columns: columns.length, cell });
}

/** A line of rules and a line of sums. */
const sumLines = (columns: readonly Column[], sum: UsageSum): readonly (readonly string[])[] => [
  columns.map((column) => (column.sum === undefined ? "" : RULE)),
  columns.map((column) => column.sum?.(sum) ?? ""),
];
