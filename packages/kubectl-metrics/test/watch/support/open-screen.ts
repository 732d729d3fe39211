import type { Snapshot } from "@kubectl-metrics/core";
import { onTestFinished } from "vitest";
import { UserError } from "../../../src/errors.ts";
import type { EndSignal, TerminalEvents } from "../../../src/terminal.ts";
import { History } from "../../../src/watch/history.ts";
import { WatchLoop } from "../../../src/watch/loop.ts";
import { Screen } from "../../../src/watch/screen.ts";
import type { WatchSettings, WatchState } from "../../../src/watch/state.ts";
import { symbolsFor } from "../../../src/watch/symbols.ts";
import type { WatchView } from "../../../src/watch/view.ts";
import { NOW } from "../../support/test-context.ts";
import { type Emulator, emulator } from "./emulator.ts";
import { settled, type VirtualTime, virtualTime } from "./virtual-time.ts";

/** What a refresh reads; a rejection is a failure. */
export type Read = (view: WatchView, now: number) => Snapshot | Promise<Snapshot>;

export interface ScreenOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly state?: Partial<WatchState>;
  readonly settings?: Partial<WatchSettings>;
  readonly hasColour?: boolean;
  readonly count?: number;
  readonly writeError?: () => Error | undefined;
}

/** A screen that is open, in an emulator and in a time of its own. */
export interface OpenScreen {
  readonly emulator: Emulator;
  readonly time: VirtualTime;
  readonly writes: string[];
  readonly views: WatchView[];
  readonly ended: Promise<number>;
  /** What happened to the terminal, in order. */
  readonly happened: string[];
  readonly signals: AbortSignal[];
  /** What was saved. */
  readonly saved: Snapshot[];
  press(...keys: readonly string[]): Promise<void>;
  resize(columns: number, rows: number): Promise<void>;
  send(signal: EndSignal): void;
  events(): TerminalEvents;
  text(): Promise<string>;
}

const SETTINGS: WatchSettings = {
  program: "kubectl metrics",
  cluster: "production",
  thresholds: { warn: 70, critical: 90 },
  symbols: symbolsFor({ LANG: "C.UTF-8" }, "linux"),
  capacity: false,
  limit: undefined,
  showsSum: false,
  headers: true,
  extraColumns: [],
};

export const firstState = (settings: Partial<WatchSettings> = {}, state: Partial<WatchState> = {}): WatchState => ({
  settings: { ...SETTINGS, ...settings },
  view: { kind: "nodes", namespace: "default" },
  trail: [],
  sortBy: "name",
  isReversed: false,
  filter: { text: "", isInverse: false },
  prompt: undefined,
  showsHelp: false,
  isWide: false,
  pausedAt: undefined,
  mark: undefined,
  selected: undefined,
  firstShown: 0,
  interval: 5_000,
  said: undefined,
  data: undefined,
  rows: [],
  history: new History(),
  trouble: undefined,
  nextAt: undefined,
  ...state,
});

export async function openScreen(read: Read, options: ScreenOptions = {}): Promise<OpenScreen> {
  const { columns = 80, rows = 24, state, settings, hasColour = true, count, writeError = () => undefined } = options;
  let size = { columns, rows };
  const time = virtualTime(NOW);
  const terminal = emulator(columns, rows);
  const writes: string[] = [];
  const views: WatchView[] = [];
  const happened: string[] = [];
  const signals: AbortSignal[] = [];
  const saved: Snapshot[] = [];
  let events: TerminalEvents | undefined;
  let sendSignal: ((signal: EndSignal) => void) | undefined;
  const world = {
    source: {
      defaultNamespace: "default",
      read: async (view: WatchView, signal: AbortSignal) => {
        views.push(view);
        signals.push(signal);
        const givenUp = new Promise<never>((_, reject) => {
          signal.addEventListener("abort", () => reject(new UserError("cancelled")), { once: true });
        });
        return await Promise.race([read(view, time.now()), givenUp]);
      },
      messageOf: (error: unknown) => (error instanceof UserError ? error.message : undefined),
      reconnect: () => void happened.push("reconnect"),
    },
    write: (text: string) => {
      const error = writeError();
      if (error !== undefined) return Promise.reject(error);
      writes.push(text);
      void terminal.write(text);
      return Promise.resolve();
    },
    warn: async () => {},
    now: time.now,
    alarm: time.alarm,
    random: () => 0,
    holdSignals: (listener: (signal: EndSignal) => void) => {
      sendSignal = listener;
      return () => void happened.push("signals released");
    },
    terminal: {
      size: () => size,
      setRaw: (isRaw: boolean) => void happened.push(isRaw ? "raw" : "cooked"),
      stop: () => {
        events?.stop();
        happened.push("stopped");
      },
      listen: (given: TerminalEvents) => {
        events = given;
        return () => void happened.push("listens no more");
      },
    },
    save: (snapshot: Snapshot) => {
      saved.push(snapshot);
      return Promise.resolve("saved to /tmp/kubectl-metrics-20261123T180000.000Z.json");
    },
  };
  const loop = new WatchLoop(firstState(settings, state), new Screen(hasColour), world, count);
  const ended = loop.run();
  ended.catch(() => {});
  onTestFinished(() => sendSignal?.("SIGTERM"));
  await settled();
  return {
    emulator: terminal,
    time,
    writes,
    views,
    ended,
    happened,
    signals,
    saved,
    press: async (...keys) => {
      for (const key of keys) {
        events?.input(key);
        await settled();
      }
    },
    resize: async (toColumns, toRows) => {
      size = { columns: toColumns, rows: toRows };
      terminal.resize(toColumns, toRows);
      events?.resize();
      await settled();
    },
    send: (signal) => sendSignal?.(signal),
    events: () => {
      if (events === undefined) throw new Error("nobody listens to the terminal");
      return events;
    },
    text: async () => {
      await settled();
      // What was written before is on the screen when this is.
      await terminal.write("");
      return terminal.text();
    },
  };
}
