import type { Row, Snapshot, UsageSum } from "@kubectl-metrics/core";
import type { Column, Kind } from "./columns.ts";
import { delimited } from "./delimited.ts";
import { usageDocument, usageItem } from "./document.ts";
import type { Output } from "./output.ts";
import { rowsTable } from "./rows-table.ts";
import { visible } from "./visible.ts";

/** Everything that an output can hold. */
export interface RenderInput {
  readonly kind: Kind;
  readonly snapshot: Snapshot;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly sum: UsageSum | undefined;
  readonly headers: boolean;
}

/** The text of an output. */
export async function render(input: RenderInput, output: Output): Promise<string> {
  const tableInput = { ...input, view: { now: input.snapshot.takenAt } };
  switch (output) {
    case "table":
    case "wide":
      return rowsTable(tableInput);
    case "csv":
    case "tsv":
      return delimited(tableInput, output);
    case "json":
      return `${JSON.stringify(documentOf(input), undefined, 2)}\n`;
    case "yaml":
      return await yamlText(documentOf(input));
    case "ndjson":
      return input.rows.map((row) => `${JSON.stringify(usageItem(row))}\n`).join("");
    case "name":
      return input.rows.map((row) => `${visible(objectName(row))}\n`).join("");
  }
}

const documentOf = ({ kind, snapshot, rows, sum }: RenderInput) => usageDocument(kind, snapshot, rows, sum);

/** As `kubectl get -o name`; a container after its pod. */
const objectName = (row: Row): string =>
  row.kind === "container" ? `pod/${row.pod}/${row.name}` : `${row.kind}/${row.name}`;

/** A document as YAML. */
export async function yamlText(document: object): Promise<string> {
  const { default: yaml } = await import("js-yaml");
  return yaml.dump(document, { skipInvalid: true, lineWidth: -1, noRefs: true });
}
