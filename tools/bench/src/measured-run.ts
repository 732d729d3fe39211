import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** What one whole process cost. */
export interface Cost {
  readonly wallMilliseconds: number;
  /** User and system time in steps of 10 ms; undefined where the system has no /proc. */
  readonly cpuMilliseconds: number | undefined;
  /** Largest resident set; undefined where the system has no /proc. */
  readonly peakMebibytes: number | undefined;
}

/** A command line and its environment. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const POLL_MILLISECONDS = 5;

/**
 * Runs a command to its end and measures it as a whole process.
 *
 * Memory and CPU are read from /proc while it runs; both only grow, so that the
 * last reading is at most a poll behind.
 *
 * @throws Error when it fails: a run that fails is no measurement
 */
export function measuredRun({ file, args, env }: Command): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const started = process.hrtime.bigint();
    const child = spawn(file, args, { env, stdio: ["ignore", "ignore", "pipe"] });
    let usage: Pick<Cost, "cpuMilliseconds" | "peakMebibytes"> = {
      cpuMilliseconds: undefined,
      peakMebibytes: undefined,
    };
    const poll = setInterval(() => {
      usage = usageOf(child.pid) ?? usage;
    }, POLL_MILLISECONDS);
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.once("error", reject);
    child.once("exit", (code) => {
      clearInterval(poll);
      const wallMilliseconds = Number(process.hrtime.bigint() - started) / 1e6;
      if (code === 0) resolve({ wallMilliseconds, ...usage });
      else reject(new Error(`${file} ${args.join(" ")} ended with ${code}: ${said}`));
    });
  });
}

function usageOf(pid: number | undefined): Pick<Cost, "cpuMilliseconds" | "peakMebibytes"> | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
    // The command's name in parentheses may hold blanks: the fields are counted from its end.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const ticks = Number(fields[11]) + Number(fields[12]);
    if (peak === undefined) return undefined;
    return { cpuMilliseconds: ticks * 10, peakMebibytes: Number(peak) / 1024 };
  } catch {
    return undefined;
  }
}
