import type { Report } from "../report.ts";
import type { PodReference, PodStats, ProcessStats } from "../stats/pod-stats.ts";
import { decodeContainers } from "./containers.ts";
import { decodeCpu } from "./cpu.ts";
import { decodeFs } from "./fs.ts";
import { decodeIo } from "./io.ts";
import { decodeList } from "./list.ts";
import { decodeMemory } from "./memory.ts";
import { decodeNetwork } from "./network.ts";
import { type Raw, readCounter, readObject, readString, readTime, requireObject, requireString } from "./read.ts";
import { decodeSwap } from "./swap.ts";
import { decodeVolume } from "./volume.ts";

type RawPod = Raw<PodStats & { volume: unknown; "ephemeral-storage": unknown; process_stats: unknown }>;

function decodePodReference(value: unknown, report: Report): PodReference | undefined {
  const raw = requireObject<PodReference>(value, "podRef", report, "pod");
  if (raw === undefined) return undefined;

  report.enter("podRef");
  const name = requireString(raw.name, "name", report, "pod");
  const namespace = requireString(raw.namespace, "namespace", report, "pod");
  const uid = readString(raw.uid, "uid", report);
  report.leave();
  return name === undefined || namespace === undefined ? undefined : { name, namespace, uid };
}

function decodeProcessStats(value: unknown, report: Report): ProcessStats | undefined {
  const raw = readObject<{ process_count: unknown }>(value, "process_stats", report);
  if (raw === undefined) return undefined;

  report.enter("process_stats");
  const processes = { processCount: readCounter(raw.process_count, "process_count", report) };
  report.leave();
  return processes;
}

/** Reads one item of `pods`, or undefined with an issue when it does not say which pod it is. */
export function decodePod(value: unknown, index: number, report: Report): PodStats | undefined {
  const raw: RawPod | undefined = requireObject(value, index, report, "pod");
  if (raw === undefined) return undefined;

  report.enter(index);
  const podRef = decodePodReference(raw.podRef, report);
  const pod = podRef === undefined ? undefined : decodeKnownPod(podRef, raw, report);
  report.leave();
  return pod;
}

function decodeKnownPod(podRef: PodReference, raw: RawPod, report: Report): PodStats {
  const startTime = readTime(raw.startTime, "startTime", report);
  const list = decodeContainers(raw.containers, "containers", report);

  return {
    podRef,
    startTime,
    containers: list?.containers ?? [],
    unreadableContainers: list?.unreadable ?? 0,
    cpu: decodeCpu(raw.cpu, report),
    memory: decodeMemory(raw.memory, report),
    io: decodeIo(raw.io, report),
    network: decodeNetwork(raw.network, report),
    volumeStats: decodeList(raw.volume, "volume", report, decodeVolume),
    ephemeralStorage: decodeFs(raw["ephemeral-storage"], "ephemeral-storage", report),
    processStats: decodeProcessStats(raw.process_stats, report),
    swap: decodeSwap(raw.swap, report),
  };
}
