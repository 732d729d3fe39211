import type { Row, Snapshot } from "@kubectl-metrics/core";
import { visible } from "../render/visible.ts";
import { History } from "./history.ts";
import { Refresher } from "./refresher.ts";
import type { WatchView } from "./view.ts";
import { uidsOf } from "./view-rows.ts";
import { exitCodeOf, type WatchWorld } from "./world.ts";

/** What is recorded, and how. */
export interface Records {
  readonly view: WatchView;
  readonly interval: number;
  /** Ends after so many samples; undefined: goes on. */
  readonly count: number | undefined;
  /** The rows of a snapshot, in order. */
  readonly rowsOf: (snapshot: Snapshot) => readonly Row[];
  /** The text of the rows that are new. */
  readonly textOf: (rows: readonly Row[], snapshot: Snapshot) => string | Promise<string>;
}

/**
 * Appends records as samples change, as `kubectl get --watch` does. A sample that was there
 * before is not written again.
 *
 * @returns the exit code
 */
export async function recordLoop(records: Records, world: WatchWorld): Promise<number> {
  const refresher = new Refresher(world);
  const history = new History();
  let ended: number | undefined;
  let wake = (): void => {};
  const release = world.holdSignals((signal) => {
    ended = exitCodeOf(signal);
    refresher.giveUp();
    wake();
  });
  const until = (moment: number): Promise<void> =>
    new Promise((resolve) => {
      const cancel = world.alarm(Math.max(0, moment - world.now()), resolve);
      wake = () => {
        cancel();
        resolve();
      };
    });
  const write = async (snapshot: Snapshot): Promise<boolean> => {
    const rows = records.rowsOf(snapshot);
    const fresh = new Set(history.add(rows, uidsOf(snapshot), world.now()));
    if (fresh.size === 0) return false;
    const isFresh = (row: Row): boolean => fresh.has(row);
    await world.write(await records.textOf(rows.filter(isFresh), snapshot));
    return true;
  };

  let trouble: string | undefined;
  const tell = async (message: string | undefined): Promise<void> => {
    if (message !== undefined && message !== trouble) {
      await world.warn(`warning: ${visible(message)}; trying again\n`);
    }
    trouble = message;
  };

  let left = records.count ?? Number.POSITIVE_INFINITY;
  try {
    while (ended === undefined) {
      const result = await refresher.refresh(records.view, () => records.interval);
      if (result === undefined) continue;
      if (result.ok && (await write(result.snapshot))) left -= 1;
      if (left === 0) return 0;
      await tell(result.ok ? undefined : result.message);
      if (ended === undefined) await until(result.nextAt);
    }
    return ended;
  } finally {
    release();
  }
}
