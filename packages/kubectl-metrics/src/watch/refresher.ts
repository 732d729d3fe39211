import type { Snapshot } from "@kubectl-metrics/core";
import { backoff } from "./backoff.ts";
import type { WatchView } from "./view.ts";
import type { WatchWorld } from "./world.ts";

/** What a refresh came to, and when the next one begins. */
export type Refreshed = { readonly nextAt: number } & (
  | { readonly ok: true; readonly snapshot: Snapshot }
  | { readonly ok: false; readonly message: string; readonly failures: number }
);

/** Reads one snapshot at a time. */
export class Refresher {
  readonly #world: Pick<WatchWorld, "source" | "now" | "random">;
  #failures = 0;
  #current: AbortController | undefined;

  constructor(world: Pick<WatchWorld, "source" | "now" | "random">) {
    this.#world = world;
  }

  /** Whether a refresh is under way. */
  get isBusy(): boolean {
    return this.#current !== undefined;
  }

  /** Gives up what is under way; its promise settles soon. */
  giveUp(): void {
    this.#current?.abort();
  }

  /**
   * Reads a view; the next one begins an interval after this one began, later when it took longer.
   *
   * @returns undefined when it was given up
   */
  async refresh(view: WatchView, interval: () => number): Promise<Refreshed | undefined> {
    const { source, now, random } = this.#world;
    const begun = now();
    const current = new AbortController();
    this.#current = current;
    try {
      const snapshot = await source.read(view, current.signal);
      if (current.signal.aborted) return undefined;
      this.#failures = 0;
      return { ok: true, snapshot, nextAt: Math.max(begun + interval(), now()) };
    } catch (error) {
      if (current.signal.aborted) return undefined;
      const message = source.messageOf(error);
      if (message === undefined) throw error;
      this.#failures += 1;
      const nextAt = now() + backoff(this.#failures, interval(), random());
      return { ok: false, message, failures: this.#failures, nextAt };
    } finally {
      this.#current = undefined;
    }
  }
}
