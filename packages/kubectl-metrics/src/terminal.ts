/** Signals that end a program which does not take them. */
export type EndSignal = "SIGINT" | "SIGTERM" | "SIGHUP";

/** What a terminal tells. */
export interface TerminalEvents {
  /** Text as it was typed, in pieces of any length. */
  readonly input: (text: string) => void;
  /** Nothing more will be typed: the terminal is gone. */
  readonly end: () => void;
  readonly resize: () => void;
  /** The program goes on after it was stopped. */
  readonly resume: () => void;
  /** The program is about to be stopped, by whomever: the terminal is to be given back. */
  readonly stop: () => void;
  /** The process ends, for whatever reason: the last chance to write. */
  readonly exit: () => void;
}

/** A terminal that a screen is drawn on. */
export interface Terminal {
  size(): { readonly columns: number; readonly rows: number };
  /** Keys arrive one by one and are not shown, or as a shell has them. */
  setRaw(isRaw: boolean): void;
  /** Stops the program, as Ctrl-Z does. */
  stop(): void;
  /** @returns listens no more */
  listen(events: TerminalEvents): () => void;
}
