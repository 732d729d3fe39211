import { readFileSync } from "node:fs";
import path from "node:path";
import { type FakeCluster, generateWorld, startFakeCluster } from "@kubectl-metrics/fake-cluster";
import { expect, onTestFinished } from "vitest";
import { programCommand } from "../support/program.ts";
import { temporaryFolder } from "./program.ts";
import { type PseudoTerminal, pseudoTerminal } from "./pseudo-terminal.ts";

type World = ReturnType<typeof generateWorld>;

/** A cluster of three nodes, or of so many, and what is different in it. */
export async function cluster(nodes = 3, change: (world: World) => void = () => {}): Promise<FakeCluster> {
  const world = generateWorld({ nodes, podsPerNode: 8, containersPerPod: 2, seed: 1 });
  change(world);
  const started = await startFakeCluster({ world });
  onTestFinished(() => started.close());
  return started;
}

/** What the program left behind, beside its exit code. */
interface Left {
  readonly code: number;
  /** Whether `stty -a` says the same as before. */
  readonly sameSettings: boolean;
  /** Whether what was on the screen is there again. */
  readonly sameScreen: boolean;
  readonly wraps: boolean;
  readonly showsCursor: boolean;
}

/** A terminal that is as it was found. */
export const AS_BEFORE = { sameSettings: true, sameScreen: true, wraps: true, showsCursor: true } as const;

export interface Watching {
  readonly server: FakeCluster;
  readonly terminal: PseudoTerminal;
  /** Of the program. */
  readonly pid: number;
  /** Waits until the screen is left. */
  left(): Promise<Left>;
}

const PROGRAM = programCommand()
  .map((word) => `'${word}'`)
  .join(" ");

/** How the program is started. */
export interface WatchingOptions {
  readonly flags?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly nodes?: number;
  readonly change?: (world: World) => void;
  /** What tells that it has begun. */
  readonly shows?: RegExp;
  /** A command that runs it. */
  readonly before?: string;
  /** Where the screen is drawn, when that is another terminal than the one that keys are typed on. */
  readonly output?: PseudoTerminal;
}

/** A shell in which the program is watching, and what the terminal was like before. */
export async function watching(options: WatchingOptions = {}): Promise<Watching> {
  const { flags = "nodes", env = {}, nodes, change, before = "", output, shows = /1-\d+ of \d/ } = options;
  const server = await cluster(nodes, change);
  const folder = temporaryFolder();
  const terminal = await pseudoTerminal({ KUBECONFIG: server.kubeconfigPath });
  const pidFile = path.join(folder, "pid");
  const settings = (file: string) => `stty -a > ${path.join(folder, file)}`;
  const read = (file: string) => readFileSync(path.join(folder, file), "utf8");
  terminal.type(`${settings("before")}; clear; echo 'what was there'\r`);
  await terminal.shows(/^what was there$/m);
  const redirection = output === undefined ? "" : `> ${output.device}`;
  const variables = Object.entries(env).map(([name, value]) => `${name}='${value}'`);
  const command = `${variables.join(" ")} ${before} sh -c 'echo $$ > ${pidFile}; exec "$@"' sh ${PROGRAM}`;
  terminal.type(`${command} top ${flags} --watch --interval 1s ${redirection}\r`);
  await (output ?? terminal).shows(shows);
  return {
    server,
    terminal,
    pid: Number(read("pid")),
    left: async () => {
      await expect.poll(() => terminal.emulator.isAlternate(), { timeout: 20_000 }).toBe(false);
      terminal.type(`echo code=$?; ${settings("after")}; echo do''ne\r`);
      await terminal.shows(/^done$/m);
      const text = terminal.emulator.text();
      return {
        code: Number(/code=(\d+)/.exec(text)?.[1]),
        sameSettings: read("after") === read("before"),
        sameScreen: text.includes("what was there"),
        wraps: terminal.emulator.wraps(),
        showsCursor: terminal.emulator.showsCursor(),
      };
    },
  };
}
