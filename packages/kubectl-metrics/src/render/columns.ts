import { cpuPercent, memoryPercent, type Row, roundedUsage, type SortKey, type UsageSum } from "@kubectl-metrics/core";
import { ageCell, ageOf, cpuCell, memoryCell, percentCell, textCell, windowCell } from "./cells.ts";

/** What a cell may depend on besides its row. */
export interface View {
  readonly now: number;
}

export type Kind = Row["kind"];

/** A column as data: what it is called, what it needs, what it says of a row. */
export interface Column {
  readonly id: string;
  /** As kubectl writes it. */
  readonly header: string;
  readonly kinds: readonly Kind[];
  /** Lists of core objects that its cells are made of, beside the metrics. */
  readonly needs: readonly ("nodes" | "pods")[];
  readonly cell: (row: Row, view: View) => string;
  readonly sortKey: SortKey;
  /** Its name and value in machine-readable tables: the unit is in the name, the value is exact. */
  readonly field: string;
  readonly value: (row: Row, view: View) => string | number | undefined;
  /** Its cell in the line of sums; absent: blank. */
  readonly sum?: (sum: UsageSum) => string;
}

const ALL: readonly Kind[] = ["node", "pod", "container"];
const IN_NAMESPACE: readonly Kind[] = ["pod", "container"];

const text = (
  id: string,
  header: string,
  kinds: readonly Kind[],
  read: (row: Row) => string | undefined,
  needs: Column["needs"] = [],
): Column => ({
  id,
  header,
  kinds,
  needs,
  cell: (row) => textCell(read(row)),
  sortKey: read,
  field: id,
  value: read,
});

const number = (
  id: string,
  header: string,
  needs: Column["needs"],
  field: string,
  read: (row: Row, view: View) => number | undefined,
  write: (value: number | undefined) => string,
): Column => ({
  id,
  header,
  kinds: ALL,
  needs,
  cell: (row, view) => write(read(row, view)),
  sortKey: (row) => read(row, { now: 0 }),
  field,
  value: read,
});

const percentOfCpu = (row: Row): number | undefined => cpuPercent(row.usage.cpu, row.available.cpu);
const percentOfMemory = (row: Row): number | undefined => memoryPercent(row.usage.memory, row.available.memory);
const percentOfSwap = (row: Row): number | undefined => memoryPercent(row.usage.swap, row.available.swap);

const OBJECTS: Column["needs"] = ["nodes", "pods"];

/** Every column, in the order in which they stand when no other is asked for. */
export const columns: readonly Column[] = [
  text("namespace", "NAMESPACE", IN_NAMESPACE, (row) => (row.kind === "node" ? undefined : row.namespace)),
  text("pod", "POD", ["container"], (row) => (row.kind === "container" ? row.pod : undefined)),
  text("name", "NAME", ALL, (row) => row.name),
  {
    ...number("cpu", "CPU(cores)", [], "cpu_nanocores", (row) => row.usage.cpu, cpuCell),
    sortKey: roundedUsage("cpu"),
    sum: ({ usage }) => cpuCell(usage.cpu),
  },
  number("cpu-percent", "CPU(%)", OBJECTS, "cpu_percent", percentOfCpu, percentCell),
  {
    ...number("memory", "MEMORY(bytes)", [], "memory_bytes", (row) => row.usage.memory, memoryCell),
    sortKey: roundedUsage("memory"),
    sum: ({ usage }) => memoryCell(usage.memory),
  },
  number("memory-percent", "MEMORY(%)", OBJECTS, "memory_percent", percentOfMemory, percentCell),
  {
    ...number("swap", "SWAP(bytes)", [], "swap_bytes", (row) => row.usage.swap, memoryCell),
    sortKey: roundedUsage("swap"),
    sum: ({ usage }) => memoryCell(usage.swap),
  },
  number("swap-percent", "SWAP(%)", OBJECTS, "swap_percent", percentOfSwap, percentCell),
  text("node", "NODE", IN_NAMESPACE, (row) => (row.kind === "node" ? undefined : row.node), ["pods"]),
  number("cpu-available", "CPU(available)", OBJECTS, "cpu_available_nanocores", (row) => row.available.cpu, cpuCell),
  number(
    "memory-available",
    "MEMORY(available)",
    OBJECTS,
    "memory_available_bytes",
    (row) => row.available.memory,
    memoryCell,
  ),
  {
    ...number("age", "AGE", [], "age_milliseconds", (row, { now }) => ageOf(row, now), ageCell),
    // The oldest sample first, whatever the time is now.
    sortKey: (row) => (row.timestamp === undefined ? undefined : -row.timestamp),
  },
  {
    ...number(
      "window",
      "WINDOW",
      [],
      "window_milliseconds",
      (row) => row.window?.milliseconds,
      () => "",
    ),
    cell: (row) => windowCell(row.window),
  },
];
