import type { Encoded } from "./compress.ts";

/**
 * Replies kept by what was asked, so that a benchmark measures the client. Off by default: with it, changes to the world
 * and the passing of time show only after `clear`.
 */
export class ReplyCache {
  readonly #replies = new Map<string, Encoded>();
  readonly #enabled: boolean;

  constructor(enabled: boolean) {
    this.#enabled = enabled;
  }

  /** The kept reply, or the one that `make` makes. */
  get(key: string, make: () => Encoded): Encoded {
    const kept = this.#enabled ? this.#replies.get(key) : undefined;
    if (kept !== undefined) return kept;

    const made = make();
    if (this.#enabled) this.#replies.set(key, made);

    return made;
  }

  /** Forgets everything. */
  clear(): void {
    this.#replies.clear();
  }
}
