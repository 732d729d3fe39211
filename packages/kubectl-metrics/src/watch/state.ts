import type { Row, Snapshot, Usage } from "@kubectl-metrics/core";
import type { History } from "./history.ts";
import type { LastGood } from "./last-good.ts";
import type { Thresholds } from "./severity.ts";
import type { Symbols } from "./symbols.ts";
import type { WatchView } from "./view.ts";

/** What does not change while a screen is open. */
export interface WatchSettings {
  /** "kubectl metrics" or "kubectl-metrics". */
  readonly program: string;
  /** The kubeconfig's context, or the server's host. */
  readonly cluster: string;
  readonly thresholds: Thresholds;
  readonly symbols: Symbols;
  /** Percentages of capacity instead of allocatable. */
  readonly capacity: boolean;
  readonly limit: number | undefined;
  readonly showsSum: boolean;
  readonly headers: boolean;
  /** Ids of columns beside those of every screen. */
  readonly extraColumns: readonly string[];
}

/** A filter as it was typed. */
export interface Filter {
  readonly text: string;
  /** Shows what does not match. */
  readonly isInverse: boolean;
}

/** A line of text that is being typed. */
export interface Prompt {
  readonly kind: "filter" | "namespace";
  readonly text: string;
}

/** A moment to which differences are shown. */
interface Mark {
  readonly at: number;
  /** By the key of each row. */
  readonly usage: ReadonlyMap<string, Usage>;
}

/** What is wrong with the newest refresh. */
interface Trouble {
  readonly since: number;
  readonly message: string;
}

/** The last good snapshot, as rows. */
interface WatchData {
  readonly snapshot: Snapshot;
  /** Every row of the view, unsorted. */
  readonly all: readonly Row[];
  /** The last numbers of rows that have none now: shown with their age, and in nothing that is computed. */
  readonly lastGood: LastGood;
}

/** Everything that a frame is made of. */
export interface WatchState {
  readonly settings: WatchSettings;
  readonly view: WatchView;
  /** Where Esc leads back to, the nearest last. */
  readonly trail: readonly WatchView[];
  readonly sortBy: string;
  readonly isReversed: boolean;
  readonly filter: Filter;
  readonly prompt: Prompt | undefined;
  readonly showsHelp: boolean;
  readonly isWide: boolean;
  /** Since when it is paused. */
  readonly pausedAt: number | undefined;
  readonly mark: Mark | undefined;
  /** The key of the selected row. */
  readonly selected: string | undefined;
  /** The first row that is shown. */
  readonly firstShown: number;
  readonly interval: number;
  /** Said once, until the next key. */
  readonly said: string | undefined;
  readonly data: WatchData | undefined;
  /** The rows that pass the filter, in order. */
  readonly rows: readonly Row[];
  readonly history: History;
  readonly trouble: Trouble | undefined;
  /** When the next refresh begins; undefined while one is under way or it is paused. */
  readonly nextAt: number | undefined;
}
