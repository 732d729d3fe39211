import { open } from "node:fs/promises";
import path from "node:path";
import type { Snapshot } from "@kubectl-metrics/core";
import type { Alarm, Context } from "../context.ts";
import type { TopOptions } from "../options/top-options.ts";
import type { WatchOptions } from "../options/watch-options.ts";
import { jsonText } from "../render/json-text.ts";
import type { WatchSettings, WatchState } from "../watch/state.ts";
import type { WatchWorld } from "../watch/world.ts";
import { watchRecords } from "./watch-records.ts";
import { TopSource } from "./watch-source.ts";

/** `top --watch`: a screen where it can be drawn, records where it can't. */
export async function watchTop(options: TopOptions, watch: WatchOptions, context: Context): Promise<number> {
  const source = new TopSource(options, context);
  const world: WatchWorld = {
    source,
    write: (text) => context.stdout.write(text),
    warn: (text) => context.stderr.write(text),
    now: context.now,
    alarm: context.alarm ?? realAlarm,
    random: Math.random,
    holdSignals: context.holdSignals ?? (() => () => {}),
  };
  try {
    await source.open();
    const terminal = isScreen(options, context) ? context.openTerminal?.() : undefined;
    if (terminal === undefined) {
      return await watchRecords(options, watch, world);
    }
    source.keepQuiet();
    const save = (snapshot: Snapshot, now: number) => saveSnapshot(context.workingDirectory, snapshot, now);
    const { History, Screen, symbolsFor, WatchLoop } = await import("../watch/watching.ts");
    const settings = settingsOf(options, watch, source, context, symbolsFor(context.env, context.platform));
    const state = firstState(options, watch.interval, source, settings, new History());
    const screen = new Screen(hasColour(watch, context));
    return await new WatchLoop(state, screen, { ...world, terminal, save }, watch.count).run();
  } finally {
    source.close();
  }
}

const realAlarm: Alarm = (delay, ring) => {
  const timer = setTimeout(ring, delay);
  return () => clearTimeout(timer);
};

/** A form of output that is for programs is written as records on a terminal, too. */
function isScreen({ output }: TopOptions, { stdout, env }: Context): boolean {
  return (output === "table" || output === "wide") && stdout.isTerminal && env["TERM"] !== "dumb";
}

/** @see https://no-color.org */
function hasColour({ color }: WatchOptions, { env }: Context): boolean {
  return color === "always" || (color === "auto" && !env["NO_COLOR"]);
}

const settingsOf = (
  options: TopOptions,
  thresholds: WatchOptions,
  { name }: TopSource,
  { program }: Context,
  symbols: WatchSettings["symbols"],
): WatchSettings => ({
  program,
  cluster: name,
  thresholds,
  symbols,
  capacity: options.capacity,
  limit: options.limit,
  showsSum: options.sum,
  headers: options.headers,
  extraColumns: options.columns.filter(({ asked }) => asked).map(({ column }) => column.id),
});

function firstState(
  options: TopOptions,
  interval: number,
  source: TopSource,
  settings: WatchSettings,
  history: WatchState["history"],
): WatchState {
  const [sortBy] = options.sortBy;
  return {
    settings,
    view: { kind: options.kind, namespace: options.allNamespaces ? undefined : source.defaultNamespace },
    trail: [],
    sortBy: sortBy?.id ?? "name",
    isReversed: options.reverse,
    filter: { text: "", isInverse: false },
    prompt: undefined,
    showsHelp: false,
    isWide: options.output === "wide",
    pausedAt: undefined,
    mark: undefined,
    selected: undefined,
    firstShown: 0,
    interval,
    said: undefined,
    data: undefined,
    rows: [],
    history,
    trouble: undefined,
    nextAt: undefined,
  };
}

/** Nobody's file is overwritten; names of a cluster are for its people only. */
async function saveSnapshot(folder: string, snapshot: Snapshot, now: number): Promise<string> {
  const moment = new Date(now).toISOString().replace(/[-:]/g, "");
  const file = path.join(folder, `kubectl-metrics-${moment}.json`);
  try {
    const handle = await open(file, "wx", 0o600);
    try {
      await handle.writeFile(`${jsonText(snapshot, 2)}\n`);
    } finally {
      await handle.close();
    }
    return `saved to ${file}`;
  } catch (error) {
    return `not saved: ${error instanceof Error ? error.message : String(error)}`;
  }
}
