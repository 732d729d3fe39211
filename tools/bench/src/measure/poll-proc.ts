import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { devNull } from "node:os";
import type { Cost } from "../figures/cost.ts";
import { type Command, failed, type Measurer } from "./measurer.ts";

type Usage = Pick<Cost, "cpuMilliseconds" | "peakMebibytes">;

const POLL_MILLISECONDS = 1;
const UNKNOWN: Usage = { cpuMilliseconds: undefined, peakMebibytes: undefined };

/**
 * Measures by reading /proc again and again while a command runs; on a system without it, the wall time alone.
 *
 * Both figures only grow, so that the last reading is at most a poll behind; CPU time comes in steps of 10 ms.
 */
export const pollProcMeasurer: Measurer = {
  method: `/proc, read every ${POLL_MILLISECONDS} ms: the last millisecond is missing, CPU in steps of 10 ms`,
  run: async (command, output = devNull) => {
    const file = await open(output, "w");
    try {
      return await polledRun(command, file.fd);
    } finally {
      await file.close();
    }
  },
  close: () => {},
};

function polledRun(command: Command, output: number): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const started = process.hrtime.bigint();
    const child = spawn(command.file, command.args, { env: command.env, stdio: ["ignore", output, "pipe"] });
    let usage = UNKNOWN;
    const poll = setInterval(() => {
      usage = usageOf(child.pid) ?? usage;
    }, POLL_MILLISECONDS);
    let said = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.once("error", (error) => {
      clearInterval(poll);
      reject(error);
    });
    child.once("exit", (code) => {
      clearInterval(poll);
      const wallMilliseconds = Number(process.hrtime.bigint() - started) / 1e6;
      if (code === 0) resolve({ wallMilliseconds, ...usage });
      else reject(failed(command, code, said));
    });
  });
}

function usageOf(pid: number | undefined): Usage | undefined {
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
