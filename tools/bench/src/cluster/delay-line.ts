/** The time, and calls at a later one. */
export interface Clock {
  /** Milliseconds since any fixed moment. */
  now(): number;
  later(milliseconds: number, call: () => void): void;
}

/** The clock of this process. */
export const realClock: Clock = {
  now: () => performance.now(),
  later: (milliseconds, call) => void setTimeout(call, milliseconds),
};

/**
 * Hands items on in their order, each so long after it came. Any number are on their way at once: the delay of a long
 * line, not its bandwidth.
 */
export class DelayLine<T> {
  readonly #underWay: { readonly item: T; readonly due: number }[] = [];
  readonly #deliver: (item: T) => void;
  readonly #clock: Clock;

  constructor(deliver: (item: T) => void, clock: Clock) {
    this.#deliver = deliver;
    this.#clock = clock;
  }

  /** Takes an item that is to arrive at `due`, or with the one before it where that is later. */
  send(item: T, due: number): void {
    this.#underWay.push({ item, due: Math.max(due, this.#underWay.at(-1)?.due ?? due) });
    if (this.#underWay.length === 1) this.#wait();
  }

  #wait(): void {
    const [next] = this.#underWay;
    if (next === undefined) return;
    this.#clock.later(Math.max(0, next.due - this.#clock.now()), () => this.#arrive());
  }

  #arrive(): void {
    const now = this.#clock.now();
    const arrived = this.#underWay.findIndex(({ due }) => due > now);
    const items = this.#underWay.splice(0, arrived === -1 ? this.#underWay.length : arrived);
    for (const { item } of items) this.#deliver(item);
    this.#wait();
  }
}
