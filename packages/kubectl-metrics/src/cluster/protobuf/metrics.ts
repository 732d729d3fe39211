import {
  type ContainerMetrics,
  type NodeMetrics,
  type PodMetrics,
  type Sample,
  usageFromQuantities,
} from "@kubectl-metrics/core";
import protobuf from "protobufjs/minimal.js";
import { eachField } from "./envelope.ts";
import {
  message,
  type ObjectMeta,
  readEntry,
  readInt64,
  readObjectMeta,
  readQuantity,
  readTime,
} from "./object-meta.ts";

interface MetricsParts {
  meta: ObjectMeta | undefined;
  timestamp: number | undefined;
  windowNanoseconds: number | undefined;
}

/**
 * Decodes a metrics.k8s.io NodeMetrics; v1beta1 and v1 are encoded alike.
 *
 * @see k8s.io/metrics pkg/apis/metrics/v1beta1/generated.proto
 */
export function readProtobufNodeMetrics(bytes: Buffer): NodeMetrics {
  const quantities: Record<string, string> = {};
  const parts = readParts(bytes, (number, reader) => {
    if (number !== 4) return false;
    readEntry(reader, quantities, readQuantity);
    return true;
  });
  return {
    name: parts.meta?.name ?? "",
    labels: parts.meta?.labels,
    ...sample(parts),
    ...usageFromQuantities(quantities),
  };
}

/** Decodes a metrics.k8s.io PodMetrics. @see k8s.io/metrics pkg/apis/metrics/v1beta1/generated.proto */
export function readProtobufPodMetrics(bytes: Buffer): PodMetrics {
  const containers: ContainerMetrics[] = [];
  const parts = readParts(bytes, (number, reader) => {
    if (number !== 4) return false;
    containers.push(readContainer(reader));
    return true;
  });
  return {
    namespace: parts.meta?.namespace ?? "",
    name: parts.meta?.name ?? "",
    labels: parts.meta?.labels,
    ...sample(parts),
    containers,
    unreadableContainers: 0,
  };
}

function readContainer(reader: protobuf.Reader): ContainerMetrics {
  let name = "";
  const quantities: Record<string, string> = {};
  message(reader, (number) => {
    if (number === 1) name = reader.string();
    else if (number === 2) readEntry(reader, quantities, readQuantity);
    else return false;
    return true;
  });
  return { name, ...usageFromQuantities(quantities) };
}

function readParts(bytes: Buffer, field: (number: number, reader: protobuf.Reader) => boolean): MetricsParts {
  const reader = protobuf.Reader.create(bytes);
  const parts: MetricsParts = { meta: undefined, timestamp: undefined, windowNanoseconds: undefined };
  eachField(reader, reader.len, (number) => {
    switch (number) {
      case 1:
        parts.meta = readObjectMeta(reader);
        return true;
      case 2:
        parts.timestamp = readTime(reader);
        return true;
      case 3:
        parts.windowNanoseconds = readDuration(reader);
        return true;
      default:
        return field(number, reader);
    }
  });
  return parts;
}

function readDuration(reader: protobuf.Reader): number {
  let nanoseconds = 0;
  message(reader, (number) => {
    if (number !== 1) return false;
    nanoseconds = readInt64(reader);
    return true;
  });
  return nanoseconds;
}

const sample = ({ timestamp, windowNanoseconds }: MetricsParts): Sample => ({
  timestamp,
  window: windowNanoseconds === undefined ? undefined : { milliseconds: windowNanoseconds / 1e6, kind: "measured" },
});
