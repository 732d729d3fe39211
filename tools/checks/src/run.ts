import { spawn } from "node:child_process";

/** How a program ended. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Telemetry is off for every tool that has it. */
const QUIET = { TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", FORCE_COLOR: "0" };

/** What differs from run to run. */
export interface RunOptions {
  /** Whether its output is shown as it comes, instead of kept. */
  readonly show?: boolean;
  /** Added to this process's environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program found on PATH, where pnpm puts those of dependencies. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const { show = false, env = {} } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...QUIET, ...env },
      stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
      shell: process.platform === "win32",
    });
    let output = "";
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    child.on("error", (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
