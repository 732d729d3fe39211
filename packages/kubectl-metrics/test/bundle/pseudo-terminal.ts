import { execFileSync, spawn, spawnSync } from "node:child_process";
import { expect, onTestFinished } from "vitest";
import { type Emulator, emulator } from "../watch/support/emulator.ts";

/** Why there is no pseudo-terminal here; undefined where there is one. */
export function pseudoTerminalMissing(): string | undefined {
  if (process.platform !== "linux") return "script(1) of util-linux makes the pseudo-terminal, which is on Linux";
  const isThere = ["script", "bash", "stty"].every((program) => spawnSync(program, ["--version"]).status === 0);
  return isThere ? undefined : "script(1), bash and stty make the pseudo-terminal: install util-linux and bash";
}

/** A shell in a pseudo-terminal, seen through an emulator. */
export interface PseudoTerminal {
  readonly emulator: Emulator;
  /** The path by which other programs open it. */
  readonly device: string;
  type(keys: string): void;
  /** Waits until the screen shows a text or a pattern. */
  shows(what: string | RegExp): Promise<void>;
  lacks(what: string | RegExp): Promise<void>;
  /** As a window manager does it. */
  resize(columns: number, rows: number): void;
  /** The terminal goes away. */
  hangUp(): void;
}

const PATIENCE = { timeout: 20_000, interval: 20 };

/** Starts bash as a person has it: with job control, and the prompt "$ ". */
export async function pseudoTerminal(env: Readonly<Record<string, string>>): Promise<PseudoTerminal> {
  const child = spawn("script", ["-qfc", "exec bash --norc --noprofile -i", "/dev/null"], {
    env: {
      PATH: process.env["PATH"],
      HOME: "/nonexistent",
      TERM: "xterm-256color",
      LANG: "C.UTF-8",
      PS1: "$ ",
      ...env,
    },
    stdio: ["pipe", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const seen = emulator(80, 24);
  child.stdout.setEncoding("utf8").on("data", (text: string) => void seen.write(text));
  const type = (keys: string): void => void child.stdin.write(keys);
  const shows = async (what: string | RegExp): Promise<void> => {
    const pattern = typeof what === "string" ? expect.stringContaining(what) : expect.stringMatching(what);
    await expect.poll(() => seen.text(), PATIENCE).toEqual(pattern);
  };

  type("tty; stty cols 80 rows 24\r");
  await shows(/\/dev\/pts\/\d+/);
  const device = /\/dev\/pts\/\d+/.exec(seen.text())?.[0] ?? "";
  return {
    emulator: seen,
    device,
    type,
    shows,
    lacks: async (what) => {
      const pattern = typeof what === "string" ? expect.stringContaining(what) : expect.stringMatching(what);
      await expect.poll(() => seen.text(), PATIENCE).not.toEqual(pattern);
    },
    resize: (columns, rows) => {
      seen.resize(columns, rows);
      execFileSync("stty", ["-F", device, "cols", String(columns), "rows", String(rows)]);
    },
    hangUp: () => void child.kill("SIGKILL"),
  };
}
