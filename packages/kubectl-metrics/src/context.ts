import type { Limits } from "./limits.ts";

/** A place to write text to. */
export interface TextSink {
  /** Resolves when the text was taken; rejects when the reader is gone. */
  write(text: string): Promise<void>;
  readonly isTerminal: boolean;
}

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
  /** Lower limits than the usual ones. */
  readonly limits?: Limits | undefined;
  /** "kubectl metrics" when kubectl started the program, else "kubectl-metrics". */
  readonly program: string;
}
