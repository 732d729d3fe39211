import type { Report } from "../report.ts";
import type { NodeStats, RlimitStats } from "../stats/node-stats.ts";
import { decodeContainers } from "./containers.ts";
import { decodeCpu } from "./cpu.ts";
import { decodeFs } from "./fs.ts";
import { decodeIo } from "./io.ts";
import { decodeMemory } from "./memory.ts";
import { decodeNetwork } from "./network.ts";
import { readCounter, readObject, readTime, requireObject, requireString } from "./read.ts";
import { decodeRuntime } from "./runtime.ts";
import { decodeSwap } from "./swap.ts";

function decodeRlimit(value: unknown, report: Report): RlimitStats | undefined {
  const raw = readObject<{ time: unknown; maxpid: unknown; curproc: unknown }>(value, "rlimit", report);
  if (raw === undefined) return undefined;

  report.enter("rlimit");
  const rlimit = {
    time: readTime(raw.time, "time", report),
    maxPid: readCounter(raw.maxpid, "maxpid", report),
    numOfRunningProcesses: readCounter(raw.curproc, "curproc", report),
  };
  report.leave();
  return rlimit;
}

/** Reads `node`; without one, a node that has no name and no figures, with an issue. */
export function decodeNode(value: unknown, report: Report): NodeStats {
  const raw = requireObject<NodeStats>(value, "node", report, "node");
  if (raw === undefined) return { nodeName: "" };

  report.enter("node");
  const node = {
    nodeName: requireString(raw.nodeName, "nodeName", report, "field") ?? "",
    systemContainers: decodeContainers(raw.systemContainers, "systemContainers", report)?.containers,
    startTime: readTime(raw.startTime, "startTime", report),
    cpu: decodeCpu(raw.cpu, report),
    memory: decodeMemory(raw.memory, report),
    io: decodeIo(raw.io, report),
    network: decodeNetwork(raw.network, report),
    fs: decodeFs(raw.fs, "fs", report),
    runtime: decodeRuntime(raw.runtime, report),
    rlimit: decodeRlimit(raw.rlimit, report),
    swap: decodeSwap(raw.swap, report),
  };
  report.leave();
  return node;
}
