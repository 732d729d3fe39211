import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { TestRunner } from "vitest";
import type { Said } from "./said.ts";
import { NOW, type TestContextOptions } from "./test-context.ts";

/** Read by the executable before the program's own code: its time stands still. */
const CLOCK = "const now = Number(process.env.FIXED_CLOCK); Date.now = () => now;";

/** What Bun itself writes when a compressed answer is damaged, before the program says so; nothing turns it off. */
const BUNS_OWN_WORDS = "Decompression error: ZlibError\n";

/**
 * Runs a standalone executable with nothing of this machine's environment. A test that
 * says something of its context that can't be said to a process is skipped.
 */
export async function runExecutable(
  executable: string,
  args: readonly string[],
  options: TestContextOptions,
): Promise<Said> {
  skipWithoutProcess("a platform", options.platform !== undefined);
  skipWithoutProcess("a terminal", options.isTerminal === true);
  skipWithoutProcess("a signal", options.signal !== undefined);
  skipWithoutProcess("a failing output", options.stdoutError !== undefined);

  const folder = mkdtempSync(path.join(tmpdir(), "executable-"));
  try {
    return await runIn(folder, executable, args, options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Skips the test that is running when it gives a command what no process can be given. */
export function skipWithoutProcess(what: string, isGiven: boolean): void {
  if (isGiven) TestRunner.getCurrentTest()?.context.skip(`a process can't be given ${what}`);
}

async function runIn(
  folder: string,
  executable: string,
  args: readonly string[],
  options: TestContextOptions,
): Promise<Said> {
  const clock = path.join(folder, "clock.cjs");
  const nothing = path.join(folder, "nothing");
  writeFileSync(clock, CLOCK);
  mkdirSync(nothing);

  const child = spawn(executable, args, {
    cwd: options.workingDirectory ?? nothing,
    env: {
      HOME: options.homeDirectory ?? "/nonexistent",
      // A shell names the program that it starts so; by it the program knows that kubectl did.
      _: `/usr/bin/${(options.program ?? "kubectl metrics").replace(" metrics", "")}`,
      BUN_OPTIONS: `"--preload=${clock}"`,
      FIXED_CLOCK: String(options.now ?? NOW),
      ...options.env,
    },
    stdio: "pipe",
  });
  // Who reads no standard input may be gone before it is written.
  child.stdin.on("error", () => {}).end(options.stdin ?? "");
  const code = new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status, signal) =>
      status === null ? reject(new Error(`ended by ${signal}`)) : resolve(status),
    );
  });

  const [stdout, stderr] = await Promise.all([buffer(child.stdout), buffer(child.stderr)]);
  return { code: await code, stdout: stdout.toString(), stderr: stderr.toString().replaceAll(BUNS_OWN_WORDS, "") };
}
