import { formatRfc3339 } from "@kubectl-metrics/core";
import { rowKind, type TopOptions } from "../options/top-options.ts";
import type { WatchOptions } from "../options/watch-options.ts";
import type { Column } from "../render/columns.ts";
import { delimited } from "../render/delimited.ts";
import { usageDocument, usageItem } from "../render/document.ts";
import { jsonText } from "../render/json-text.ts";
import { yamlText } from "../render/yaml-text.ts";
import type { AppendedTable } from "../watch/appended-table.ts";
import type { Records } from "../watch/record-loop.ts";
import type { WatchWorld } from "../watch/world.ts";
import { topView } from "./top-view.ts";

/** Writes records of what is watched, in the form that was asked for, until it is ended. */
export async function watchRecords(options: TopOptions, watch: WatchOptions, world: WatchWorld): Promise<number> {
  const { AppendedTable, recordLoop } = await import("../watch/watching.ts");
  const namespace = options.allNamespaces ? undefined : world.source.defaultNamespace;
  return await recordLoop(
    {
      view: { kind: options.kind, namespace },
      interval: watch.interval,
      count: watch.count,
      rowsOf: (snapshot) => topView(options, snapshot, { namespace }).rows,
      textOf: textOf(options, (columns) => new AppendedTable(columns, options.headers)),
    },
    world,
  );
}

/** The columns are those that were chosen, whatever can be read: a header is written once. */
function textOf(options: TopOptions, tableOf: (columns: readonly Column[]) => AppendedTable): Records["textOf"] {
  const columns = options.columns.map(({ column }) => column);
  const kind = rowKind[options.kind];
  switch (options.output) {
    case "json":
      return (rows, snapshot) => `${jsonText(usageDocument(kind, snapshot, rows, undefined))}\n`;
    case "yaml":
      return async (rows, snapshot) => `---\n${await yamlText(usageDocument(kind, snapshot, rows, undefined))}`;
    case "ndjson":
      return (rows, { takenAt }) =>
        rows.map((row) => `${jsonText({ takenAt: formatRfc3339(takenAt), ...usageItem(row) })}\n`).join("");
    case "csv":
    case "tsv":
      return delimitedRecords(options, columns, options.output);
    case "table":
    case "wide":
    case "name": {
      const table = tableOf(columns);
      return (rows, { takenAt }) => table.append(rows, takenAt);
    }
  }
}

function delimitedRecords(options: TopOptions, columns: readonly Column[], form: "csv" | "tsv"): Records["textOf"] {
  let { headers } = options;
  return (rows, { takenAt }) => {
    const time: Column = {
      id: "time",
      header: "TIME",
      kinds: [rowKind[options.kind]],
      needs: [],
      cell: () => formatRfc3339(takenAt),
      sortKey: () => takenAt,
      field: "time",
      value: () => formatRfc3339(takenAt),
    };
    const view = { now: takenAt };
    const text = delimited({ rows, columns: [time, ...columns], sum: undefined, headers, view }, form);
    headers = false;
    return text;
  };
}
