import type { Snapshot } from "@kubectl-metrics/core";
import type { Alarm } from "../context.ts";
import type { EndSignal, Terminal } from "../terminal.ts";
import type { WatchView } from "./view.ts";

/** Where snapshots come from. */
export interface WatchSource {
  /** @throws when nothing can be had; what is read is given up when the signal is aborted */
  read(view: WatchView, signal: AbortSignal): Promise<Snapshot>;
  /** What a person is told of what `read` threw; undefined: a fault of the program, which ends it. */
  messageOf(error: unknown): string | undefined;
  /** Opens new connections from now on: the ones that are open may lead nowhere. */
  reconnect(): void;
  readonly defaultNamespace: string;
}

/** What a watch uses of the outside world. */
export interface WatchWorld {
  readonly source: WatchSource;
  readonly write: (text: string) => Promise<void>;
  /** For whoever reads records: what went wrong. */
  readonly warn: (text: string) => Promise<void>;
  readonly now: () => number;
  readonly alarm: Alarm;
  readonly random: () => number;
  readonly holdSignals: (listener: (signal: EndSignal) => void) => () => void;
}

/** The same with a terminal. */
export interface ScreenWorld extends WatchWorld {
  readonly terminal: Terminal;
  /** Writes a snapshot to a file that is not there yet, and returns its path. */
  readonly save: (snapshot: Snapshot, now: number) => Promise<string>;
}

/** The exit code of a watch that was ended by a signal: 0 where that is how one ends it. */
export const exitCodeOf = (signal: EndSignal): number => (signal === "SIGHUP" ? 129 : 0);
