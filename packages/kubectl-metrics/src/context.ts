import type { Limits } from "./limits.ts";
import type { EndSignal, Terminal } from "./terminal.ts";

/** A place to write text to. */
export interface TextSink {
  /** Resolves when the text was taken; rejects when the reader is gone. */
  write(text: string): Promise<void>;
  readonly isTerminal: boolean;
}

/** Calls back once after a time, in milliseconds; the returned function calls it off. */
export type Alarm = (delay: number, ring: () => void) => () => void;

/**
 * Everything of the outside world that a command uses, handed in: `bin.ts`
 * builds the real one, a test builds its own.
 */
export interface Context {
  readonly stdout: TextSink;
  readonly stderr: TextSink;
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTerminal: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly homeDirectory: string;
  readonly workingDirectory: string;
  readonly platform: string;
  /** Now, in milliseconds since 1970. */
  now(): number;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** The terminal that a screen is drawn on; absent where a context has none. */
  readonly openTerminal?: (() => Terminal) | undefined;
  /**
   * Takes the signals that end a program, which then ends by itself.
   *
   * @returns gives them back
   */
  readonly holdSignals?: ((listener: (signal: EndSignal) => void) => () => void) | undefined;
  /** Calls back after so many milliseconds, unless the returned function is called before. Absent: the real time. */
  readonly alarm?: Alarm | undefined;
  /** Lower limits than the usual ones. */
  readonly limits?: Limits | undefined;
  /** "kubectl metrics" when kubectl started the program, else "kubectl-metrics". */
  readonly program: string;
}
