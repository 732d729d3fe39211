import { Readable } from "node:stream";
import type { Context, TextSink } from "../../src/context.ts";

/** What a test says about the outside world; what it leaves out is empty, not a terminal, and a fixed time. */
export interface TestContextOptions {
  /** What standard input holds. */
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  readonly now?: number;
  /** Whether all three streams are a terminal. */
  readonly isTerminal?: boolean;
  readonly workingDirectory?: string;
  readonly homeDirectory?: string;
  readonly platform?: string;
  readonly program?: string;
  readonly signal?: AbortSignal;
  /** Thrown by every write to standard output, as a reader that has gone makes it. */
  readonly stdoutError?: Error;
}

/** A context, and what was written to it. */
export interface TestContext extends Context {
  readonly written: { readonly stdout: () => string; readonly stderr: () => string };
}

/** When tests happen unless they say otherwise. */
export const NOW: number = Date.parse("2026-11-23T18:00:00Z");

/** No directory: whoever reads a home or working directory that a test did not give finds nothing. */
const NOWHERE = "/nonexistent";

/** A context that keeps what is written and reads nothing of this machine. */
export function testContext(options: TestContextOptions = {}): TestContext {
  const isTerminal = options.isTerminal ?? false;
  const stdout = collector(isTerminal, options.stdoutError);
  const stderr = collector(isTerminal);
  return {
    stdout: stdout.sink,
    stderr: stderr.sink,
    stdin: Object.assign(Readable.from([Buffer.from(options.stdin ?? "")]), { isTerminal }),
    env: options.env ?? {},
    homeDirectory: options.homeDirectory ?? NOWHERE,
    workingDirectory: options.workingDirectory ?? NOWHERE,
    platform: options.platform ?? "linux",
    now: () => options.now ?? NOW,
    signal: options.signal ?? new AbortController().signal,
    program: options.program ?? "kubectl metrics",
    written: { stdout: stdout.text, stderr: stderr.text },
  };
}

function collector(isTerminal: boolean, error?: Error): { readonly sink: TextSink; readonly text: () => string } {
  let collected = "";
  const write = (text: string): Promise<void> => {
    if (error !== undefined) return Promise.reject(error);
    collected += text;
    return Promise.resolve();
  };
  return { sink: { isTerminal, write }, text: () => collected };
}
