import type { Clock } from "../src/cluster/delay-line.ts";

interface Call {
  readonly at: number;
  readonly call: () => void;
}

/** A clock that stands still until it is told to go on. */
export class VirtualClock implements Clock {
  #now = 0;
  readonly #calls: Call[] = [];

  now(): number {
    return this.#now;
  }

  later(milliseconds: number, call: () => void): void {
    this.#calls.push({ at: this.#now + milliseconds, call });
  }

  /** Lets time pass to that moment, with every call that is due at its own. */
  goTo(moment: number): void {
    for (let next = this.#next(moment); next !== undefined; next = this.#next(moment)) {
      this.#now = next.at;
      this.#calls.splice(this.#calls.indexOf(next), 1);
      next.call();
    }
    this.#now = moment;
  }

  #next(moment: number): Call | undefined {
    return this.#calls.toSorted((one, other) => one.at - other.at).find(({ at }) => at <= moment);
  }
}
