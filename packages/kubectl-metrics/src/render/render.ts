import type { Row, Snapshot, UsageSum } from "@kubectl-metrics/core";
import type { Column, Kind } from "./columns.ts";
import { delimited } from "./delimited.ts";
import { usageDocument, usageItem } from "./document.ts";
import { jsonText } from "./json-text.ts";
import type { Output } from "./output.ts";
import { rowsTable } from "./rows-table.ts";
import { visible } from "./visible.ts";
import { yamlText } from "./yaml-text.ts";

/** Everything that an output can hold. */
export interface RenderInput {
  readonly kind: Kind;
  readonly snapshot: Snapshot;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly sum: UsageSum | undefined;
  readonly headers: boolean;
}

/** The text of an output, a piece at a time. */
export async function* render(input: RenderInput, output: Output): AsyncGenerator<string> {
  const tableInput = { ...input, view: { now: input.snapshot.takenAt } };
  switch (output) {
    case "table":
    case "wide":
      yield* rowsTable(tableInput);
      return;
    case "csv":
    case "tsv":
      yield delimited(tableInput, output);
      return;
    case "json":
      yield `${jsonText(documentOf(input), 2)}\n`;
      return;
    case "yaml":
      yield await yamlText(documentOf(input));
      return;
    case "ndjson":
      yield input.rows.map((row) => `${jsonText(usageItem(row))}\n`).join("");
      return;
    case "name":
      yield input.rows.map((row) => `${visible(objectName(row))}\n`).join("");
      return;
  }
}

const documentOf = ({ kind, snapshot, rows, sum }: RenderInput) => usageDocument(kind, snapshot, rows, sum);

/** As `kubectl get -o name`; a container after its pod. */
const objectName = (row: Row): string =>
  row.kind === "container" ? `pod/${row.pod}/${row.name}` : `${row.kind}/${row.name}`;
