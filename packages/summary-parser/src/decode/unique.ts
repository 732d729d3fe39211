import type { EpochMilliseconds } from "../stats/epoch-milliseconds.ts";

interface Started {
  readonly startTime?: EpochMilliseconds | undefined;
}

/**
 * The things read from one list, each identity once: of two with one identity the later started is kept, and of two
 * that started at one moment the first in the list. A start that is not known is before all others.
 */
export class Unique<Thing extends Started> {
  readonly #things: (Thing | undefined)[] = [];
  readonly #at = new Map<string, { readonly slot: number; readonly index: number }>();

  /**
   * Adds the thing that the list has at `index`.
   *
   * @returns the position in the list of the thing that had to give way, or undefined when all are different
   */
  add(identity: string, thing: Thing, index: number): number | undefined {
    const earlier = this.#at.get(identity);
    if (earlier !== undefined) {
      if (!startedLater(thing, this.#things[earlier.slot])) return index;
      this.#things[earlier.slot] = undefined;
    }

    this.#at.set(identity, { slot: this.#things.length, index });
    this.#things.push(thing);
    return earlier?.index;
  }

  /** What was kept, in the order of the list. */
  all(): Thing[] {
    return this.#at.size === this.#things.length
      ? (this.#things as Thing[])
      : this.#things.filter((thing) => thing !== undefined);
  }
}

const startedLater = (thing: Started, other: Started | undefined): boolean =>
  (thing.startTime ?? Number.NEGATIVE_INFINITY) > (other?.startTime ?? Number.NEGATIVE_INFINITY);
