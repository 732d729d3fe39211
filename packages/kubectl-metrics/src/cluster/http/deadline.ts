import { abortWith } from "../../abort-with.ts";
import { ApiError } from "../api-error.ts";
import { networkFailure } from "./network-failure.ts";

/** How long a server that is at work may say nothing, in milliseconds. */
const SILENCE = 30_000;

/** What a deadline is for. */
export interface DeadlineOptions {
  /** As it follows "cannot": "list nodes". */
  readonly what: string;
  /** Host and port, for messages. */
  readonly server: string;
  /** The whole request must be done in this time, in milliseconds; absent: only silence is bounded. */
  readonly total: number | undefined;
  /** Otherwise: how long the server may say nothing, in milliseconds; absent: 30 s. */
  readonly silence?: number | undefined;
  /** Whoever else may end the request. */
  readonly outer: readonly AbortSignal[];
}

/** Ends a request that takes too long: in all when it has a time limit, else when nothing comes for a while. */
export class Deadline {
  readonly #options: DeadlineOptions;
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #limit: number;
  readonly #letGo: () => void;
  #expired = false;

  constructor(options: DeadlineOptions) {
    this.#options = options;
    this.#letGo = abortWith(this.#controller, options.outer);
    this.#limit = options.total ?? options.silence ?? SILENCE;
    this.#timer = setTimeout(() => {
      this.#expired = true;
      this.#controller.abort();
    }, this.#limit);
  }

  /** Aborted when time is up or somebody else ends the request. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Something came. */
  alive(): void {
    if (this.#options.total === undefined) this.#timer.refresh();
  }

  /** The request is over: nothing keeps the process alive, and nobody holds the request. */
  end(): void {
    clearTimeout(this.#timer);
    this.#letGo();
  }

  /** What an error of the request means: time is up, somebody ended it, or the network failed. */
  explain(error: unknown): ApiError {
    const { what, server, outer } = this.#options;
    if (this.#expired)
      return new ApiError("timeout", `cannot ${what}: ${server}: no complete answer within ${this.#limit / 1000} s`);
    if (outer.some((signal) => signal.aborted)) return new ApiError("cancelled", `cannot ${what}: cancelled`);
    return networkFailure(error, what, server);
  }
}
