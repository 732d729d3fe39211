import { cpuPercent, memoryPercent, nodeRows, type Row, sumRows } from "@kubectl-metrics/core";
import { ageCell, windowCell } from "../render/cells.ts";
import { visible } from "../render/visible.ts";
import { bar } from "./bar.ts";
import { clockText } from "./clock-text.ts";
import { justified, type Line, type Span, span } from "./line.ts";
import { toneOf } from "./severity.ts";
import type { WatchState } from "./state.ts";
import { viewText } from "./view.ts";

/** A sample that is older than so many of its windows is marked. */
const STALE_WINDOWS = 2;

/** What is assumed where the source does not say over which time its rates are. */
const USUAL_WINDOW = 30_000;

/** Nodes that do not answer are named up to here. */
const NAMED_NODES = 2;

/** The first two lines: where it is looked, what is shown, how old it is, and what is not there. */
export function headerLines(state: WatchState, width: number, now: number): readonly [Line, Line] {
  const { cluster, symbols } = state.settings;
  const between = span(` ${symbols.dot} `, "faint");
  const first = [span(visible(cluster), "strong"), between, span(visible(viewText(state.view))), ...filterSpans(state)];
  const second = [...sourceSpans(state), between, ageSpan(state, now), ...unansweredSpans(state, between)];
  return [
    justified(first, refreshSpans(state, now), width, symbols.ellipsis),
    justified(state.data === undefined ? [] : second, [], width, symbols.ellipsis),
  ];
}

function filterSpans({ filter, settings: { symbols } }: WatchState): readonly Span[] {
  if (filter.text === "") return [];
  const text = `${filter.isInverse ? "not " : ""}"${visible(filter.text)}"`;
  return [span(` ${symbols.dot} `, "faint"), span(text, "accent")];
}

function refreshSpans({ interval, nextAt, pausedAt, trouble }: WatchState, now: number): readonly Span[] {
  if (pausedAt !== undefined) return [span(`PAUSED at ${clockText(pausedAt)}`, "warn")];
  const every = `every ${ageCell(interval)}`;
  if (nextAt === undefined) return [span(`${every}, reading`, "faint")];
  const wait = `${Math.max(0, Math.ceil((nextAt - now) / 1000))}s`;
  return [span(`${every}, ${trouble === undefined ? "next" : "again"} in ${wait}`, "faint")];
}

function sourceSpans({ data }: WatchState): readonly Span[] {
  if (data === undefined) return [];
  const { source, apiVersion } = data.snapshot;
  const name =
    source === "metrics-api" ? `Metrics API ${apiVersion?.split("/").at(-1) ?? ""}`.trim() : "kubelet summaries";
  const window = newest(data.all)?.window;
  return [span(window === undefined ? name : `${name}, ${windowCell(window)} window`)];
}

/** The row with the newest sample. */
function newest(rows: readonly Row[]): Row | undefined {
  let found: Row | undefined;
  for (const row of rows) {
    if (row.timestamp !== undefined && row.timestamp > (found?.timestamp ?? Number.NEGATIVE_INFINITY)) found = row;
  }
  return found;
}

function ageSpan({ data, trouble }: WatchState, now: number): Span {
  const row = newest(data?.all ?? []);
  if (row?.timestamp === undefined) return span("age of the sample <unknown>", "faint");
  const age = now - row.timestamp;
  const limit = STALE_WINDOWS * (row.window?.milliseconds ?? USUAL_WINDOW);
  if (age < 0) return span("sample of the future", "warn");
  return span(`sample ${ageCell(age)} old`, age > limit || trouble !== undefined ? "warn" : "plain");
}

/** Reasons that are answers. */
const ANSWERS: ReadonlySet<string> = new Set(["forbidden", "kubelet-unauthorized", "unreadable", "partly-unreadable"]);

/** Nodes whose kubelet was not read, and lists that may not be. */
function unansweredSpans({ data }: WatchState, between: Span): readonly Span[] {
  const failures = data?.snapshot.failures ?? [];
  const ofNodes = failures.filter(({ step, subject }) => step === "summary" && subject !== undefined);
  const nodes = [...new Set(ofNodes.flatMap(({ subject }) => subject ?? []))];
  const isSilent = ofNodes.every(({ reason }) => !ANSWERS.has(reason));
  const lists = failures.filter(({ step }) => step === "nodes" || step === "pods");
  return [
    ...(nodes.length === 0 ? [] : [between, span(visible(nodesText(nodes, isSilent)), "critical")]),
    ...lists.flatMap(({ step }) => [between, span(`${step} can't be listed`, "warn")]),
  ];
}

function nodesText(nodes: readonly string[], isSilent: boolean): string {
  const [only, ...more] = nodes;
  if (more.length === 0) return `${only} ${isSilent ? "does not answer" : "can't be read"}`;
  const named = nodes.slice(0, NAMED_NODES).join(", ");
  const are = isSilent ? "do not answer" : "can't be read";
  return `${nodes.length} nodes ${are}: ${named}${nodes.length > NAMED_NODES ? ", .." : ""}`;
}

const BAR_WIDTH = 40;

/** CPU and memory of the cluster's nodes against what they can allocate: a line, or two where it is narrow. */
export function barLines(state: WatchState, width: number): readonly Line[] {
  const { data, settings } = state;
  const rows = data === undefined ? [] : nodeRows(data.snapshot, { capacity: settings.capacity });
  // A node of which one side is not known would make the share wrong.
  const known = rows.filter(
    ({ usage, available }) =>
      usage.cpu !== undefined &&
      usage.memory !== undefined &&
      available.cpu !== undefined &&
      available.memory !== undefined,
  );
  const { usage } = sumRows(known);
  const available = sumRows(known.map((row) => ({ ...row, usage: row.available }))).usage;
  const unit = width >= 80 ? Math.floor((width - 3) / 2) : width;
  const cover = known.length === rows.length ? "" : ` (${known.length}/${rows.length}${unit < 50 ? "" : " nodes"})`;
  const cpu = barSpans(
    state,
    unit,
    "CPU",
    usage.cpu,
    available.cpu,
    cpuPercent(usage.cpu, available.cpu),
    coresText,
    cover,
  );
  const memory = barSpans(
    state,
    unit,
    "MEM",
    usage.memory,
    available.memory,
    memoryPercent(usage.memory, available.memory),
    gibibytesText,
    cover,
  );
  if (unit === width) return [{ spans: cpu }, { spans: memory }];
  return [{ spans: [...cpu, span("   "), ...memory] }];
}

const coresText = (used: number, available: number): string =>
  `${(used / 1e9).toFixed(1)}/${Number((available / 1e9).toFixed(1))} cores`;

const gibibytesText = (used: number, available: number): string =>
  `${(used / 2 ** 30).toFixed(1)}/${Number((available / 2 ** 30).toFixed(1))}Gi`;

function barSpans(
  { settings }: WatchState,
  width: number,
  title: string,
  used: number | undefined,
  available: number | undefined,
  percent: number | undefined,
  write: (used: number, available: number) => string,
  cover: string,
): readonly Span[] {
  const figures =
    used === undefined || available === undefined || percent === undefined
      ? " <unknown>"
      : ` ${percent}% ${write(used, available)}${cover}`;
  const room = Math.max(4, Math.min(BAR_WIDTH, width - title.length - figures.length - 3));
  const { full, empty } = bar(percent, room, settings.symbols);
  const tone = toneOf(percent, settings.thresholds);
  const rest = Math.max(0, width - title.length - 3 - room - figures.length);
  return [
    span(`${title} [`, "strong"),
    span(full, tone),
    span(empty, "faint"),
    span("]", "strong"),
    span(figures.slice(0, Math.max(0, width - title.length - 3 - room)) + " ".repeat(rest)),
  ];
}
