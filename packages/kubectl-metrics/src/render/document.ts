import {
  cpuPercent,
  type Failure,
  formatRfc3339,
  memoryPercent,
  type Row,
  type Snapshot,
  type Unavailable,
  type UsageSum,
} from "@kubectl-metrics/core";
import { cpuText, memoryText } from "./cells.ts";

/** The version of the JSON output. A field is added without a new version, none is taken away or changes its meaning. */
const API_VERSION = "kubectl-metrics/v1";

const LIST_KIND = { node: "NodeUsageList", pod: "PodUsageList", container: "ContainerUsageList" } as const;

/** An amount with its display string: `used` in base units, `percent` of `available`. */
interface Amount {
  readonly used: number;
  readonly display: string;
  readonly available?: number | undefined;
  readonly percent?: number | undefined;
}

/** One row of JSON output. What is not known is absent. */
export interface Item {
  readonly namespace?: string | undefined;
  readonly pod?: string | undefined;
  readonly name: string;
  readonly node?: string | undefined;
  /** In nanocores. */
  readonly cpu?: Amount | undefined;
  /** In bytes. */
  readonly memory?: Amount | undefined;
  /** In bytes. */
  readonly swap?: Amount | undefined;
  readonly timestamp?: string | undefined;
  readonly window?: { readonly seconds: number; readonly kind: string } | undefined;
  readonly missing?: string | undefined;
  readonly unavailable?: readonly Unavailable[] | undefined;
}

/** The JSON output of `top`; docs/json.md has its schema. */
export interface UsageDocument {
  readonly apiVersion: typeof API_VERSION;
  readonly kind: (typeof LIST_KIND)[Row["kind"]];
  readonly source: string;
  readonly sourceApiVersion?: string | undefined;
  readonly takenAt: string;
  readonly items: readonly Item[];
  readonly sum?: DocumentSum | undefined;
  readonly failures: readonly Failure[];
}

interface DocumentSum {
  readonly rows: number;
  readonly cpu?: SumAmount | undefined;
  readonly memory?: SumAmount | undefined;
  readonly swap?: SumAmount | undefined;
}

interface SumAmount {
  readonly used: number;
  readonly display: string;
  /** How many of the rows are in it. */
  readonly rows: number;
}

/** Makes the document that `-o json` and `-o yaml` print. */
export function usageDocument(
  kind: Row["kind"],
  snapshot: Snapshot,
  rows: readonly Row[],
  sum: UsageSum | undefined,
): UsageDocument {
  return {
    apiVersion: API_VERSION,
    kind: LIST_KIND[kind],
    source: snapshot.source,
    sourceApiVersion: snapshot.apiVersion,
    takenAt: formatRfc3339(snapshot.takenAt),
    items: rows.map(usageItem),
    sum: sum === undefined ? undefined : documentSum(sum),
    failures: snapshot.failures,
  };
}

/** One row as data. */
export function usageItem(row: Row): Item {
  const { usage, available } = row;
  return {
    namespace: row.kind === "node" ? undefined : row.namespace,
    pod: row.kind === "container" ? row.pod : undefined,
    name: row.name,
    node: row.kind === "node" ? undefined : row.node,
    cpu: amount(usage.cpu, cpuText, available.cpu, cpuPercent),
    memory: amount(usage.memory, memoryText, available.memory, memoryPercent),
    swap: amount(usage.swap, memoryText, available.swap, memoryPercent),
    timestamp: row.timestamp === undefined ? undefined : formatRfc3339(row.timestamp),
    window: row.window === undefined ? undefined : { seconds: row.window.milliseconds / 1000, kind: row.window.kind },
    missing: row.missing,
    unavailable: row.unavailable.length === 0 ? undefined : row.unavailable,
  };
}

function amount(
  used: number | undefined,
  display: (used: number) => string,
  available: number | undefined,
  percentOf: (used: number | undefined, available: number | undefined) => number | undefined,
): Amount | undefined {
  if (used === undefined) return undefined;
  return { used, display: display(used), available, percent: percentOf(used, available) };
}

function documentSum({ usage, known, rows }: UsageSum): DocumentSum {
  return {
    rows,
    cpu: usage.cpu === undefined ? undefined : { used: usage.cpu, display: cpuText(usage.cpu), rows: known.cpu },
    memory:
      usage.memory === undefined
        ? undefined
        : { used: usage.memory, display: memoryText(usage.memory), rows: known.memory },
    swap:
      usage.swap === undefined ? undefined : { used: usage.swap, display: memoryText(usage.swap), rows: known.swap },
  };
}
