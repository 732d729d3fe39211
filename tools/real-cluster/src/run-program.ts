import { type SpawnOptions, spawn } from "node:child_process";

/** How a program ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
}

/** Beside the command line. */
export interface RunOptions {
  /** Added to this process's environment. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Standard input; empty without it. */
  readonly input?: string;
  /** After which the program and its children are killed, and its signal is SIGKILL. */
  readonly timeoutMilliseconds?: number;
  /** Whether its output is shown as it comes, instead of kept. */
  readonly show?: boolean;
}

/** How a program is run somewhere. */
export type Run = (program: string, args: readonly string[], options?: RunOptions) => Promise<Ended>;

/** Runs a program to its end, however it ends; rejects only when it can't be started. */
export function runProgram(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const { env, cwd, input, timeoutMilliseconds, show = false } = options;
  const output = show ? "inherit" : "pipe";
  const spawned: SpawnOptions = {
    env: { ...process.env, ...env },
    stdio: [input === undefined ? "ignore" : "pipe", output, output],
    // In a process group of its own, so that a time limit ends its children too.
    detached: timeoutMilliseconds !== undefined,
    ...(cwd === undefined ? {} : { cwd }),
  };
  const started = performance.now();
  const child = spawn(command, args, spawned);
  let stdout = "";
  let stderr = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  child.stdin?.end(input);
  const limit =
    timeoutMilliseconds === undefined
      ? undefined
      : setTimeout(() => child.pid !== undefined && process.kill(-child.pid, "SIGKILL"), timeoutMilliseconds);

  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(limit);
      resolve({ code, signal, stdout, stderr, milliseconds: performance.now() - started });
    });
  });
}

/** Runs a program that has to succeed. */
export async function mustRun(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const ended = await runProgram(command, args, options);
  if (ended.code === 0) return ended;

  const said = ended.stderr.trim();
  throw new Error(
    `${[command, ...args].join(" ")}: ${ended.signal ?? `exit code ${ended.code}`}${said && `\n${said}`}`,
  );
}
