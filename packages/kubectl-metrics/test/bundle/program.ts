import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { executable, programCommand, programPath } from "../support/program.ts";

/** An empty directory that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "program-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** How a process ended. */
interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A process that is running, and its end. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts a process with nothing of this one's environment but PATH; its standard input is empty. */
export function start(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Running {
  const child = spawn(command, args, {
    env: { PATH: process.env["PATH"], HOME: "/nonexistent", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return { child, ended };
}

/** Starts the built program. */
export function startProgram(line: string, env?: Readonly<Record<string, string>>): Running {
  const [command, ...before] = programCommand();
  return start(command, [...before, ...line.split(" ")], env);
}

/** How the program ended, and which files of the bundle it has loaded; of an executable nobody can tell. */
export interface EndedProgram extends Ended {
  readonly loaded: readonly string[] | undefined;
}

/** The files that `loaded` holds when these of the bundle were, and no other. */
export const onlyLoaded = (...files: readonly string[]): readonly string[] | undefined =>
  executable === undefined ? files : undefined;

const RECORD = `process.on("exit", () => require("node:fs").writeFileSync(process.env.LOADED, JSON.stringify(Object.keys(require.cache))));`;

/** Runs the built program. */
export async function runProgram(line: string, env: Readonly<Record<string, string>> = {}): Promise<EndedProgram> {
  if (executable !== undefined) return { ...(await startProgram(line, env).ended), loaded: undefined };

  const folder = temporaryFolder();
  const recorder = path.join(folder, "record.cjs");
  const LOADED = path.join(folder, "loaded.json");
  writeFileSync(recorder, RECORD);
  const args = ["--require", recorder, programPath(), ...line.split(" ")];
  const ended = await start(process.execPath, args, { ...env, LOADED }).ended;
  const loaded: string[] = JSON.parse(readFileSync(LOADED, "utf8"));
  const dist = path.dirname(programPath());
  return {
    ...ended,
    loaded: loaded
      .filter((file) => file !== recorder)
      .map((file) => path.relative(dist, file))
      .toSorted(),
  };
}
