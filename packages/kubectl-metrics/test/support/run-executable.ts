import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { TestRunner } from "vitest";
import type { Said } from "./said.ts";
import { NOW, type TestContextOptions } from "./test-context.ts";

const FOLDER = mkdtempSync(path.join(tmpdir(), "executable-"));
process.on("exit", () => rmSync(FOLDER, { recursive: true, force: true }));

/** Read by the executable before the program's own code: its time stands still. */
const CLOCK = path.join(FOLDER, "clock.cjs");
writeFileSync(CLOCK, "const now = Number(process.env.FIXED_CLOCK); Date.now = () => now;");

/** A working directory without anything in it, for the tests that give none. */
const EMPTY = path.join(FOLDER, "empty");
mkdirSync(EMPTY);

/**
 * Runs a standalone executable with nothing of this machine's environment. A test that
 * says something of its context that can't be said to a process is skipped.
 */
export async function runExecutable(
  executable: string,
  args: readonly string[],
  options: TestContextOptions,
): Promise<Said> {
  const { stdin = "", env = {}, now = NOW, workingDirectory = EMPTY, homeDirectory = "/nonexistent" } = options;
  skipWithoutProcess("a platform", options.platform !== undefined);
  skipWithoutProcess("a terminal", options.isTerminal === true);
  skipWithoutProcess("a signal", options.signal !== undefined);
  skipWithoutProcess("a failing output", options.stdoutError !== undefined);

  const child = spawn(executable, args, {
    cwd: workingDirectory,
    env: {
      HOME: homeDirectory,
      // A shell names the program that it starts so; by it the program knows that kubectl did.
      _: `/usr/bin/${(options.program ?? "kubectl metrics").replace(" metrics", "")}`,
      BUN_OPTIONS: `"--preload=${CLOCK}"`,
      FIXED_CLOCK: String(now),
      ...env,
    },
    stdio: "pipe",
  });
  // Who reads no standard input may be gone before it is written.
  child.stdin.on("error", () => {}).end(stdin);
  const [stdout, stderr, code] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<number>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (status, signal) =>
        signal === null ? resolve(status ?? 0) : reject(new Error(`ended by ${signal}`)),
      );
    }),
  ]);
  return { code, stdout, stderr };
}

/** Skips the test that is running when it gives a command what no process can be given. */
export function skipWithoutProcess(what: string, isGiven = true): void {
  if (isGiven) TestRunner.getCurrentTest()?.context.skip(`a process can't be given ${what}`);
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
