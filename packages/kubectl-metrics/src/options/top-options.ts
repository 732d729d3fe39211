import {
  type FieldSelector,
  formatLabelSelector,
  type LabelSelector,
  parseFieldSelector,
  parseLabelSelector,
  SelectorError,
} from "@kubectl-metrics/core";
import type { ConnectionFlags } from "../cluster/connection.ts";
import type { SourceChoice } from "../collect/request.ts";
import { UsageError } from "../errors.ts";
import { type ChosenColumn, chooseColumns, columnOf, UnknownColumnError } from "../render/choose-columns.ts";
import type { Column, Kind } from "../render/columns.ts";
import type { Output } from "../render/output.ts";
import { kindAndNames, type ViewKind } from "./arguments.ts";
import { connectionFlags, connectionOf, requestTimeoutOf } from "./connection-options.ts";
import type { ParsedFlags } from "./flag.ts";
import { outputFlags } from "./output-options.ts";
import { parseArguments } from "./parse-arguments.ts";
import { selectionFlags } from "./selection-options.ts";
import { type WatchOptions, watchFlags, watchOptions } from "./watch-options.ts";

/** What `top` was asked for. */
export interface TopOptions {
  readonly kind: ViewKind;
  /** Containers under `top pods --containers`: sorted as kubectl does, pod by pod. */
  readonly podByPod: boolean;
  readonly names: readonly string[];
  readonly namespace: string | undefined;
  readonly allNamespaces: boolean;
  readonly labels: { readonly selector: LabelSelector; readonly text: string } | undefined;
  readonly fields: { readonly selector: FieldSelector; readonly text: string } | undefined;
  readonly filenames: readonly string[];
  readonly source: SourceChoice;
  readonly output: Output;
  readonly columns: readonly ChosenColumn[];
  readonly sortBy: readonly Column[];
  readonly reverse: boolean;
  readonly limit: number | undefined;
  readonly sum: boolean;
  readonly headers: boolean;
  readonly capacity: boolean;
  readonly protobuf: boolean;
  readonly verbose: boolean;
  readonly connection: ConnectionFlags;
  readonly requestTimeout: number;
  /** Absent: one answer. */
  readonly watch: WatchOptions | undefined;
}

const topFlags = { ...selectionFlags, ...outputFlags, ...watchFlags, ...connectionFlags };

type Parsed = ParsedFlags<typeof topFlags>;

export const rowKind: Readonly<Record<ViewKind, Kind>> = { nodes: "node", pods: "pod", containers: "container" };

/**
 * Reads the command line of `top`.
 *
 * @throws UsageError
 */
export function topOptions(args: readonly string[]): TopOptions {
  const { words, flags } = parseArguments(args, topFlags);
  const asked = kindAndNames(words);
  rejectContradictions(flags, asked.kind, asked.names);
  const kind = flags.containers ? "containers" : asked.kind;
  const filenames = flags.filename ?? [];
  const output = (flags.output ?? "table") as Output;
  const allNamespaces = flags["all-namespaces"] === true || (filenames.length > 0 && !flags.namespace);

  return {
    kind,
    podByPod: kind === "containers" && asked.kind === "pods",
    names: asked.names,
    namespace: flags.namespace || undefined,
    allNamespaces,
    labels: selectorOf(flags.selector, (text) => parseLabelSelector(text), formatLabelSelector),
    fields: selectorOf(flags["field-selector"], parseFieldSelector, (_, text) => text),
    filenames,
    source: (flags.source ?? "auto") as SourceChoice,
    output,
    columns: columnsOf(flags, kind, allNamespaces, output),
    sortBy: sortColumns(flags["sort-by"], kind),
    reverse: flags.reverse === true,
    limit: limitOf(flags.limit),
    sum: flags.sum === true,
    headers: flags["no-headers"] !== true,
    capacity: flags["show-capacity"] === true,
    protobuf: flags["use-protocol-buffers"] !== false,
    verbose: Number(flags.v ?? "0") > 0,
    connection: connectionOf(flags),
    requestTimeout: requestTimeoutOf(flags),
    watch: watchOptions(flags),
  };
}

/** Forms of output that have no place for a sum. */
const WITHOUT_SUM: ReadonlySet<string> = new Set<Output>(["csv", "tsv", "ndjson", "name"]);

function rejectContradictions(flags: Parsed, kind: ViewKind, names: readonly string[]): void {
  if (names.length > 0 && (flags.selector || flags["field-selector"])) {
    throw new UsageError("only one of NAME or a selector can be provided");
  }
  if (flags.containers && kind === "nodes") throw new UsageError("--containers is for pods: top pods --containers");
  if (flags.sum && WITHOUT_SUM.has(flags.output ?? "")) {
    throw new UsageError(
      `--sum is for tables, json and yaml: -o ${flags.output} has a record for each row and no other`,
    );
  }
  if (flags.filename && flags.source)
    throw new UsageError(
      "only one of --filename and --source can be provided: saved documents are a source of their own",
    );
}

function selectorOf<T>(
  text: string | undefined,
  parse: (text: string) => T,
  format: (selector: T, text: string) => string,
): { readonly selector: T; readonly text: string } | undefined {
  if (!text) return undefined;
  try {
    const selector = parse(text);
    return { selector, text: format(selector, text) };
  } catch (error) {
    if (error instanceof SelectorError) throw new UsageError(error.message);
    throw error;
  }
}

function columnsOf(flags: Parsed, kind: ViewKind, allNamespaces: boolean, output: Output): readonly ChosenColumn[] {
  return withFlagName("--columns", () =>
    chooseColumns({
      kind: rowKind[kind],
      allNamespaces,
      showSwap: flags["show-swap"] === true,
      wide: output === "wide",
      columns: flags.columns,
    }),
  );
}

const sortColumns = (text: string | undefined, kind: ViewKind): readonly Column[] =>
  withFlagName("--sort-by", () =>
    (text ?? "")
      .split(",")
      .map((id) => id.trim())
      .filter((id) => id !== "")
      .map((id) => columnOf(id, rowKind[kind])),
  );

function withFlagName<T>(flag: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnknownColumnError) throw new UsageError(`${flag}: ${error.message}`);
    throw error;
  }
}

function limitOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  throw new UsageError(`--limit expects a whole number, got "${text}"`);
}
