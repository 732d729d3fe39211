import { cpuPercent, memoryPercent, type Row, type SortKey } from "@kubectl-metrics/core";
import { cpuText, memoryText } from "../render/cells.ts";
import { type Column, columns } from "../render/columns.ts";
import { bar } from "./bar.ts";
import type { ObjectHistory } from "./history.ts";
import { type Span, span } from "./line.ts";
import { rowKey } from "./row-key.ts";
import type { Series } from "./series.ts";
import { toneOf } from "./severity.ts";
import { sparkline } from "./sparkline.ts";
import type { WatchState } from "./state.ts";
import { fitted, fittedName } from "./text-width.ts";

/** What a cell is made of. */
interface CellInput {
  readonly row: Row;
  readonly history: ObjectHistory | undefined;
  readonly width: number;
  readonly state: WatchState;
  readonly now: number;
}

/** A column of the screen as data. */
export interface ScreenColumn {
  readonly id: string;
  readonly header: (state: WatchState) => string;
  readonly align: "left" | "right";
  /** The lowest numbers stay longest when the screen is narrow. */
  readonly priority: number;
  readonly minWidth: number;
  /** Where it depends on what it shows. */
  readonly leastWidth?: (rows: readonly Row[]) => number;
  /** How wide it grows when there is room; absent: `minWidth`, or as wide as its texts. */
  readonly maxWidth?: number;
  /** Its text, where that decides its width. */
  readonly text?: (row: Row, now: number) => string;
  readonly cell: (input: CellInput) => readonly Span[];
  readonly sortKey: (state: WatchState) => SortKey;
}

const NO_POINTS: readonly number[] = [];

type Resource = "cpu" | "memory";

interface ResourceWords {
  readonly title: string;
  readonly valueHeader: string;
  readonly valueWidth: number;
  readonly text: (value: number) => string;
  readonly percent: (row: Row) => number | undefined;
}

const RESOURCES: Readonly<Record<Resource, ResourceWords>> = {
  cpu: {
    title: "CPU",
    valueHeader: "CPU",
    valueWidth: 7,
    text: cpuText,
    percent: ({ usage, available }) => cpuPercent(usage.cpu, available.cpu),
  },
  memory: {
    title: "MEM",
    valueHeader: "MEMORY",
    valueWidth: 8,
    text: memoryText,
    percent: ({ usage, available }) => memoryPercent(usage.memory, available.memory),
  },
};

const UNKNOWN = "<unknown>";
/** Where the whole word does not fit. */
const SHORT_UNKNOWN = "?";

const unknown = (width: number, { ellipsis }: WatchState["settings"]["symbols"]): Span =>
  span(fitted(width < UNKNOWN.length ? SHORT_UNKNOWN : UNKNOWN, width, "right", ellipsis), "faint");

/** The change since the last sample, or since the mark. */
function changeOf(
  resource: Resource,
  row: Row,
  state: WatchState,
  history: ObjectHistory | undefined = state.history.of(row),
): number | undefined {
  if (state.mark === undefined) return row.missing === undefined ? history?.[resource].change : undefined;
  const then = state.mark.usage.get(rowKey(row))?.[resource];
  const now = row.usage[resource];
  return then === undefined || now === undefined ? undefined : now - then;
}

const signed = (value: number, text: (value: number) => string): string => {
  const shown = text(Math.abs(value));
  // Less than a unit is no change that can be shown.
  if (Number.parseInt(shown, 10) === 0) return "0";
  return `${value > 0 ? "+" : "-"}${shown}`;
};

function columnsOf(resource: Resource, priority: number): readonly ScreenColumn[] {
  const { title, valueHeader, valueWidth, text, percent } = RESOURCES[resource];
  const series = (history: ObjectHistory | undefined): Series | undefined => history?.[resource];
  return [
    {
      id: resource,
      header: () => valueHeader,
      align: "right",
      priority: 1,
      minWidth: valueWidth,
      leastWidth: (rows) => (rows.some(({ usage }) => usage[resource] === undefined) ? UNKNOWN.length : valueWidth),
      cell: ({ row, width, state }) => {
        const value = row.usage[resource];
        if (value === undefined) return [unknown(width, state.settings.symbols)];
        return [span(fitted(text(value), width, "right", state.settings.symbols.ellipsis))];
      },
      sortKey: () => (row) => row.usage[resource],
    },
    {
      id: `${resource}-percent`,
      header: () => `${title}%`,
      align: "right",
      priority: 2,
      minWidth: 5,
      cell: ({ row, width, state }) => {
        const value = percent(row);
        if (value === undefined) return [unknown(width, state.settings.symbols)];
        return [
          span(
            fitted(`${value}%`, width, "right", state.settings.symbols.ellipsis),
            toneOf(value, state.settings.thresholds),
          ),
        ];
      },
      sortKey: () => percent,
    },
    {
      id: `${resource}-bar`,
      header: () => "",
      align: "left",
      priority: 2 + priority,
      minWidth: 5,
      maxWidth: 16,
      cell: ({ row, width, state }) => {
        const value = percent(row);
        const { full, empty } = bar(value, width, state.settings.symbols);
        return [span(full, toneOf(value, state.settings.thresholds)), span(empty, "faint")];
      },
      sortKey: () => percent,
    },
    {
      id: `${resource}-history`,
      header: () => "TREND",
      align: "left",
      priority: 2.5 + priority,
      minWidth: 6,
      maxWidth: 32,
      cell: ({ history, width, state }) => [
        span(sparkline(series(history)?.points(width) ?? NO_POINTS, width, state.settings.symbols), "accent"),
      ],
      sortKey: () => (row) => row.usage[resource],
    },
    {
      id: `${resource}-change`,
      header: ({ mark }) => (mark === undefined ? "CHANGE" : "MARKED"),
      align: "right",
      priority: 5 + priority,
      minWidth: 8,
      cell: ({ row, history, width, state }) => {
        const change = changeOf(resource, row, state, history);
        if (change === undefined) return [span(" ".repeat(width))];
        return [span(fitted(signed(change, text), width, "right", state.settings.symbols.ellipsis), "faint")];
      },
      sortKey: (state) => (row) => changeOf(resource, row, state),
    },
    {
      id: `${resource}-peak`,
      header: () => "PEAK",
      align: "right",
      priority: 7 + priority,
      minWidth: 8,
      cell: ({ history, width, state }) => {
        const peak = series(history)?.peak;
        if (peak === undefined) return [unknown(width, state.settings.symbols)];
        return [span(fitted(text(peak), width, "right", state.settings.symbols.ellipsis))];
      },
      sortKey: (state) => (row) => state.history.of(row)?.[resource].peak,
    },
  ];
}

/** A text column of the program's tables. */
function textColumn(column: Column, priority: number, minWidth: number, maxWidth?: number): ScreenColumn {
  const text = (row: Row, now: number): string => column.cell(row, { now });
  return {
    id: column.id,
    header: () => column.header,
    align: "left",
    priority,
    minWidth,
    ...(maxWidth === undefined ? {} : { maxWidth }),
    text,
    cell: ({ row, width, state, now }) => [span(fittedName(text(row, now), width, state.settings.symbols.ellipsis))],
    sortKey: () => column.sortKey,
  };
}

const named = (id: string, priority: number, minWidth: number): ScreenColumn => {
  const column = columns.find((one) => one.id === id);
  if (column === undefined) throw new Error(`no column ${id}`);
  return textColumn(column, priority, minWidth);
};

const NAMESPACE = named("namespace", 1, 9);
const POD = named("pod", 1, 10);
const NAME = named("name", 0, 10);
const MEASURED = [...columnsOf("cpu", 1), ...columnsOf("memory", 2)];
const MEASURED_IDS: ReadonlySet<string> = new Set([...MEASURED.map(({ id }) => id), "namespace", "pod", "name"]);

const WIDE = {
  nodes: ["cpu-available", "memory-available", "age", "window"],
  pods: ["node", "age", "window"],
  containers: ["node", "age", "window"],
} as const;

const ROW_KIND = { nodes: "node", pods: "pod", containers: "container" } as const;

/** The columns of a view, in order, before it is known which fit. */
export function screenColumns({ view, isWide, settings }: WatchState): readonly ScreenColumn[] {
  const extra = [...new Set<string>([...settings.extraColumns, ...(isWide ? WIDE[view.kind] : [])])];
  const more = columns
    .filter(({ id, kinds }) => extra.includes(id) && !MEASURED_IDS.has(id) && kinds.includes(ROW_KIND[view.kind]))
    .map((column) => textColumn(column, 2, Math.max(6, column.header.length), 40));
  return [
    ...(view.kind !== "nodes" && view.namespace === undefined ? [NAMESPACE] : []),
    ...(view.kind === "containers" && view.pod === undefined ? [POD] : []),
    NAME,
    ...MEASURED,
    ...more,
  ];
}
