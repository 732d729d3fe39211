import type { Report } from "../report.ts";
import type { PvcReference, VolumeHealthStats, VolumeStats } from "../stats/volume-stats.ts";
import { readBoolean, readCounter, readObject, readString, readTime, requireObject } from "./read.ts";

function decodePvcReference(value: unknown, report: Report): PvcReference | undefined {
  const raw = readObject<PvcReference>(value, "pvcRef", report);
  if (raw === undefined) return undefined;

  report.enter("pvcRef");
  const reference = {
    name: readString(raw.name, "name", report),
    namespace: readString(raw.namespace, "namespace", report),
  };
  report.leave();
  return reference;
}

function decodeVolumeHealth(value: unknown, report: Report): VolumeHealthStats | undefined {
  const raw = readObject<VolumeHealthStats>(value, "volumeHealthStats", report);
  if (raw === undefined) return undefined;

  report.enter("volumeHealthStats");
  const health = { abnormal: readBoolean(raw.abnormal, "abnormal", report) };
  report.leave();
  return health;
}

/** Reads one item of a pod's `volume` list, in which Go inlines the file system's fields. */
export function decodeVolume(value: unknown, index: number, report: Report): VolumeStats | undefined {
  const raw = requireObject<VolumeStats>(value, index, report, "field");
  if (raw === undefined) return undefined;

  report.enter(index);
  const volume = {
    time: readTime(raw.time, "time", report),
    availableBytes: readCounter(raw.availableBytes, "availableBytes", report),
    capacityBytes: readCounter(raw.capacityBytes, "capacityBytes", report),
    usedBytes: readCounter(raw.usedBytes, "usedBytes", report),
    inodesFree: readCounter(raw.inodesFree, "inodesFree", report),
    inodes: readCounter(raw.inodes, "inodes", report),
    inodesUsed: readCounter(raw.inodesUsed, "inodesUsed", report),
    name: readString(raw.name, "name", report),
    pvcRef: decodePvcReference(raw.pvcRef, report),
    volumeHealthStats: decodeVolumeHealth(raw.volumeHealthStats, report),
  };
  report.leave();
  return volume;
}
