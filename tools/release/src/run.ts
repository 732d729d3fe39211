import { spawn } from "node:child_process";

/** Where a program runs, where that is not here. */
export interface RunOptions {
  readonly cwd?: string;
}

/**
 * Runs a program to its end.
 *
 * @throws when it fails; the message holds what it said
 */
export function run(command: string, args: readonly string[], { cwd }: RunOptions = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", FORCE_COLOR: "0" };
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args.join(" ")} failed (${code}):\n${output}`));
    });
  });
}
