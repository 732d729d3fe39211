import type { Sample, Window } from "@kubectl-metrics/core";
import { readTime } from "./values.ts";
import { lengthDelimited, varintField, type WireReader } from "./wire-reader.ts";

/** What NodeMetrics and PodMetrics have in common. Their labels are not read: the server has selected by them. */
export interface MetricsHead {
  name: string;
  namespace: string;
  timestamp: number | undefined;
  window: Window | undefined;
}

/** @see k8s.io/metrics pkg/apis/metrics/v1beta1/generated.proto `NodeMetrics`, `PodMetrics`; v1 is encoded alike */
const METADATA = lengthDelimited(1);
const TIMESTAMP = lengthDelimited(2);
const WINDOW = lengthDelimited(3);

/** What the metrics before these had, which is likely the same. */
export interface LikelyHead extends Sample {
  readonly namespace: string;
}

/** Reads one of the fields that both kinds of metrics have; skips any other. */
export function readHeadField(reader: WireReader, tag: number, head: MetricsHead, likely: LikelyHead): void {
  if (tag === METADATA) readName(reader, head, likely.namespace);
  else if (tag === TIMESTAMP) head.timestamp = readTime(reader);
  else if (tag === WINDOW) head.window = readWindow(reader, likely.window);
  else reader.skip(tag);
}

const NAME = lengthDelimited(1);
const NAMESPACE = lengthDelimited(3);

function readName(reader: WireReader, head: MetricsHead, likelyNamespace: string): void {
  const outer = reader.enter();
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    if (tag === NAME) head.name = reader.text();
    else if (tag === NAMESPACE) head.namespace = reader.text(likelyNamespace);
    else reader.skip(tag);
  }
  reader.leave(outer);
}

const NANOSECONDS = varintField(1);

/** meta/v1 Duration; the likely window itself when it is the same. */
function readWindow(reader: WireReader, likely: Window | undefined): Window | undefined {
  const outer = reader.enter();
  let milliseconds = 0;
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    if (tag === NANOSECONDS) milliseconds = reader.int64() / 1e6;
    else reader.skip(tag);
  }
  reader.leave(outer);
  if (likely?.milliseconds === milliseconds) return likely;
  return milliseconds > 0 ? { milliseconds, kind: "measured" } : undefined;
}
