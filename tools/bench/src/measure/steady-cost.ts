import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import type { Cost } from "../figures/cost.ts";
import type { Command } from "./measurer.ts";

/** Which part of a program's life is measured, in milliseconds. */
export interface SteadyPart {
  /** From the start: what is compiled and read once is over by then. */
  readonly warmUp: number;
  readonly duration: number;
}

/**
 * What a program that goes on costs while it goes on: of the descendants of a command, such as a terminal, all threads' CPU
 * time as the scheduler counts it, to the nanosecond. Linux only.
 *
 * @throws Error when there is nothing to measure
 */
export async function steadyCost({ file, args, env }: Command, { warmUp, duration }: SteadyPart): Promise<Cost> {
  const child = spawn(file, args, { env, stdio: ["ignore", "ignore", "inherit"] });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const pid = await new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("spawn", () => resolve(child.pid ?? 0));
  });
  try {
    await wait(warmUp);
    const programs = descendants(pid);
    const before = cpuNanoseconds(programs);
    await wait(duration);
    const cpu = cpuNanoseconds(programs) - before;
    return { wallMilliseconds: duration, cpuMilliseconds: cpu / 1e6, peakMebibytes: peakMebibytes(programs) };
  } finally {
    for (const program of descendants(pid)) process.kill(program, "SIGTERM");
    await ended;
  }
}

/** The processes that a process started, and those that they started. */
function descendants(pid: number): readonly number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

function cpuNanoseconds(pids: readonly number[]): number {
  if (pids.length === 0) throw new Error("the program has ended");
  let sum = 0;
  for (const pid of pids)
    for (const thread of readdirSync(`/proc/${pid}/task`))
      sum += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]);
  return sum;
}

const peakMebibytes = (pids: readonly number[]): number =>
  Math.max(
    ...pids.map((pid) => Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024),
  );
