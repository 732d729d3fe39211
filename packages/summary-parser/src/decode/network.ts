import type { Report } from "../report.ts";
import type { InterfaceStats, NetworkStats } from "../stats/network-stats.ts";
import { decodeList } from "./list.ts";
import { readCounter, readObject, readString, readTime, requireObject } from "./read.ts";

function decodeInterface(value: unknown, index: number, report: Report): InterfaceStats | undefined {
  const raw = requireObject<InterfaceStats>(value, index, report, "field");
  if (raw === undefined) return undefined;

  report.enter(index);
  const networkInterface = {
    name: readString(raw.name, "name", report),
    rxBytes: readCounter(raw.rxBytes, "rxBytes", report),
    rxErrors: readCounter(raw.rxErrors, "rxErrors", report),
    txBytes: readCounter(raw.txBytes, "txBytes", report),
    txErrors: readCounter(raw.txErrors, "txErrors", report),
  };
  report.leave();
  return networkInterface;
}

/** Reads the `network` block of a node or pod, in which Go inlines the default interface's fields. */
export function decodeNetwork(value: unknown, report: Report): NetworkStats | undefined {
  const raw = readObject<NetworkStats>(value, "network", report);
  if (raw === undefined) return undefined;

  report.enter("network");
  const network = {
    time: readTime(raw.time, "time", report),
    name: readString(raw.name, "name", report),
    rxBytes: readCounter(raw.rxBytes, "rxBytes", report),
    rxErrors: readCounter(raw.rxErrors, "rxErrors", report),
    txBytes: readCounter(raw.txBytes, "txBytes", report),
    txErrors: readCounter(raw.txErrors, "txErrors", report),
    interfaces: decodeList(raw.interfaces, "interfaces", report, decodeInterface),
  };
  report.leave();
  return network;
}
