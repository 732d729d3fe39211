import type { TableInput } from "./rows-table.ts";
import { visible } from "./visible.ts";

/**
 * Rows as comma- or tab-separated values: a header of field names with their
 * units, exact numbers in base units, nothing where a number is not known.
 *
 * @see RFC 4180 for CSV; https://www.iana.org/assignments/media-types/text/tab-separated-values for TSV
 */
export function delimited({ rows, columns, headers, view }: TableInput, form: "csv" | "tsv"): string {
  const field = form === "csv" ? csvField : visible;
  const separator = form === "csv" ? "," : "\t";
  const lines = rows.map((row) =>
    columns.map((column) => field(String(column.value(row, view) ?? ""))).join(separator),
  );
  if (headers) lines.unshift(columns.map((column) => column.field).join(separator));
  return lines.map((line) => `${line}\n`).join("");
}

/** Control characters are shown, not sent: a CSV is read on terminals too. */
function csvField(value: string): string {
  const text = visible(value);
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
