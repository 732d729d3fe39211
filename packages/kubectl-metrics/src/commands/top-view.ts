import {
  type ContainerRow,
  containerRows,
  type Failure,
  limitRows,
  nodeRows,
  podRows,
  type Resource,
  type Row,
  type Snapshot,
  selectByName,
  sortContainersWithinPods,
  sortRows,
  sumRows,
  type UsageSum,
} from "@kubectl-metrics/core";
import { rowKind, type TopOptions } from "../options/top-options.ts";
import type { Column, Kind } from "../render/columns.ts";
import type { LackedColumn } from "../render/notes.ts";

/** What `top` prints: rows in order, the columns that can be shown, and how it ends. */
export interface TopView {
  readonly kind: Kind;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly lacked: readonly LackedColumn[];
  readonly sum: UsageSum | undefined;
  /** What went wrong, for stderr. */
  readonly messages: readonly string[];
  readonly exitCode: number;
}

/** Where it was looked. */
interface Scope {
  readonly namespace: string | undefined;
}

/** Turns a snapshot into what is printed. Pure. */
export function topView(options: TopOptions, snapshot: Snapshot, scope: Scope): TopView {
  const all = rowsOf(options, snapshot);
  const { rows: named, notFound } =
    options.names.length > 0 ? selectByName(all, options.names) : { rows: all, notFound: [] };
  const rows = limitRows(sorted(named, options), options.limit);
  const { shown, lacked } = showable(options, snapshot);
  const messages = [
    ...notFound.map((name) => `error: ${notFoundMessage(name, options, snapshot, scope)}`),
    ...emptyMessage(named, options, snapshot, scope),
  ];

  return {
    kind: rowKind[options.kind],
    rows,
    columns: shown,
    lacked: rows.length === 0 ? [] : lacked,
    sum: options.sum && rows.length > 0 ? sumRows(rows) : undefined,
    messages,
    exitCode: exitCode(named, notFound, snapshot),
  };
}

function rowsOf(options: TopOptions, snapshot: Snapshot): readonly Row[] {
  const rowOptions = { capacity: options.capacity };
  switch (options.kind) {
    case "nodes":
      return nodeRows(snapshot, rowOptions);
    case "pods":
      return podRows(snapshot, rowOptions);
    case "containers":
      return containerRows(snapshot, rowOptions);
  }
}

const RESOURCES: Readonly<Record<string, Resource>> = { cpu: "cpu", memory: "memory", swap: "swap" };

/** Rows without metrics stand last in every order, as kubectl has its nodes. */
function sorted(rows: readonly Row[], options: TopOptions): readonly Row[] {
  const missing = rows.filter((row) => row.missing !== undefined);
  if (missing.length === 0) return inOrder(rows, options);
  const measured = rows.filter((row) => row.missing === undefined);
  return [...inOrder(measured, options), ...inOrder(missing, options)];
}

function inOrder(rows: readonly Row[], options: TopOptions): readonly Row[] {
  const [first, ...more] = options.sortBy;
  const resource = first === undefined || more.length > 0 ? undefined : RESOURCES[first.id];
  if (options.podByPod && resource !== undefined) {
    return sortContainersWithinPods(rows as readonly ContainerRow[], resource, { reverse: options.reverse });
  }
  return sortRows(
    rows,
    options.sortBy.map((column) => column.sortKey),
    { reverse: options.reverse },
  );
}

/** Takes away the columns whose lists could not be read, unless they were asked for by name. */
function showable(options: TopOptions, snapshot: Snapshot) {
  const shown: Column[] = [];
  const lacked: LackedColumn[] = [];
  for (const { column, asked } of options.columns) {
    const because = lacking(column, options, snapshot);
    if (because === undefined || asked) shown.push(column);
    if (because !== undefined) lacked.push({ header: column.header, asked, because });
  }
  return { shown, lacked };
}

function lacking(column: Column, options: TopOptions, snapshot: Snapshot): Failure | undefined {
  const needs = column.needs.filter((need) => need === "nodes" || options.kind !== "nodes");
  for (const need of needs) {
    // Summaries name the node of each pod: its list is not needed for that.
    const isKnown =
      snapshot[need] !== undefined || (need === "pods" && snapshot.podMetrics?.some((pod) => pod.node !== undefined));
    if (!isKnown) return snapshot.failures.find(({ step }) => step === need) ?? notInDocuments(need);
  }
  return undefined;
}

const notInDocuments = (need: "nodes" | "pods"): Failure => ({
  step: need,
  reason: "not-given",
  message: `the documents hold no ${need}; add the output of: kubectl get ${need}${need === "pods" ? " -A" : ""} -o json`,
});

function notFoundMessage(name: string, options: TopOptions, snapshot: Snapshot, { namespace }: Scope): string {
  if (options.kind === "nodes") return `node "${name}" not found`;
  const where = namespace === undefined ? "" : ` in namespace ${namespace}`;
  const pod = snapshot.pods?.find((listed) => listed.name === name);
  if (pod?.phase !== undefined && pod.phase !== "Running")
    return `pod "${name}" is ${pod.phase}: none of its containers is running`;
  // Saved documents need not hold every pod that there was.
  const isAbsent = snapshot.pods !== undefined && pod === undefined && snapshot.source !== "file";
  return isAbsent ? `pod "${name}" not found${where}` : `no metrics of a pod "${name}"${where}`;
}

function emptyMessage(
  rows: readonly Row[],
  options: TopOptions,
  snapshot: Snapshot,
  { namespace }: Scope,
): readonly string[] {
  if (rows.length > 0) {
    const unmeasured = rows.every((row) => row.missing !== undefined);
    return unmeasured && snapshot.source === "metrics-api"
      ? ["error: the Metrics API has no metrics of any of these yet; try --source summary"]
      : [];
  }
  if (options.names.length > 0) return [];
  if (isIncomplete(snapshot)) return [`error: no ${options.kind} to show, but not every kubelet answered`];
  return [
    options.kind === "nodes" || namespace === undefined
      ? "No resources found"
      : `No resources found in ${namespace} namespace.`,
  ];
}

/** 1 when nothing could be told of what is there, or something that was named is not. */
function exitCode(rows: readonly Row[], notFound: readonly string[], snapshot: Snapshot): number {
  if (notFound.length > 0) return 1;
  if (rows.length > 0) return rows.every((row) => row.missing !== undefined) ? 1 : 0;
  return isIncomplete(snapshot) ? 1 : 0;
}

/** Whether kubelets did not answer: then no rows does not mean that there is nothing. */
const isIncomplete = (snapshot: Snapshot): boolean => snapshot.failures.some(({ step }) => step === "summary");
