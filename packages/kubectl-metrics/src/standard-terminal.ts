import { closeSync, fstatSync } from "node:fs";
import type { ReadStream, WriteStream } from "node:tty";
import type { Terminal, TerminalEvents } from "./terminal.ts";

/** What a terminal needs of the process. */
export interface TerminalProcess {
  readonly stdin: ReadStream;
  readonly stdout: WriteStream;
  readonly platform: string;
  on(event: string, listener: () => void): unknown;
  off(event: string, listener: () => void): unknown;
  /** Sends a signal to a process; 0: to all of the own group. */
  kill(pid: number, signal: string): unknown;
  getBuiltinModule(id: "node:tty"): { isatty(descriptor: number): boolean };
}

/** Where the size is not known, as when standard output is no terminal of this system. */
const USUAL_SIZE = { columns: 80, rows: 24 };

/** The terminal of a process. */
export function standardTerminal(process: TerminalProcess): Terminal {
  const { stdin, stdout } = process;
  const hasKeys = stdin.isTTY === true;
  if (process.platform !== "win32") process.on("exit", () => closeGone(process));
  let onStop = (): void => {};
  /** To the whole group, so that a wrapper such as npx stops as well; without a listener of ours it is the system's own stop. */
  const stop = (): void => {
    if (process.platform === "win32") return;
    onStop();
    process.off("SIGTSTP", stop);
    process.kill(0, "SIGTSTP");
  };
  return {
    size: () => ({ columns: stdout.columns || USUAL_SIZE.columns, rows: stdout.rows || USUAL_SIZE.rows }),
    setRaw: (isRaw) => {
      if (hasKeys) stdin.setRawMode(isRaw);
    },
    stop,
    listen: (events) => {
      onStop = events.stop;
      const resume = (): void => {
        process.off("SIGTSTP", stop);
        process.on("SIGTSTP", stop);
        events.resume();
      };
      const forget = [
        listenTo(process, "exit", events.exit),
        listenTo(stdout, "resize", events.resize),
        ...(process.platform === "win32"
          ? []
          : [listenTo(process, "SIGCONT", resume), listenTo(process, "SIGTSTP", stop)]),
        ...(hasKeys ? [listenToKeys(stdin, events)] : []),
      ];
      return () => {
        for (const one of forget) one();
      };
    },
  };
}

/**
 * Node.js gives every terminal the settings back that it had at the start and, before 24, aborts where a terminal is gone by
 * then. A descriptor that is closed it leaves alone.
 *
 * @see https://github.com/nodejs/node/pull/58200
 */
function closeGone(process: TerminalProcess): void {
  const { isatty } = process.getBuiltinModule("node:tty");
  for (const descriptor of [0, 1, 2]) {
    try {
      if (fstatSync(descriptor).isCharacterDevice() && !isatty(descriptor)) closeSync(descriptor);
    } catch {
      // It is closed already.
    }
  }
}

function listenTo(source: Pick<TerminalProcess, "on" | "off">, event: string, listener: () => void): () => void {
  source.on(event, listener);
  return () => void source.off(event, listener);
}

function listenToKeys(stdin: ReadStream, { input, end }: TerminalEvents): () => void {
  stdin.setEncoding("utf8");
  stdin.on("data", input);
  stdin.on("end", end);
  // A terminal that was hung up.
  stdin.on("error", end);
  stdin.resume();
  return () => {
    stdin.off("data", input);
    stdin.off("end", end);
    stdin.pause();
  };
}
