import {
  type ContainerMetrics,
  type NodeMetrics,
  type PodMetrics,
  usageFromQuantities,
  type Window,
} from "@kubectl-metrics/core";
import protobuf from "protobufjs/minimal.js";
import { type FieldReader, readFields, readMessage } from "./message.ts";
import { noQuantities, type Quantities, readQuantityEntry } from "./quantities.ts";
import { readInt64, readTime } from "./values.ts";

/** What NodeMetrics and PodMetrics have in common. Their labels are not read: the server has selected by them. */
interface Metrics {
  name: string;
  namespace: string;
  timestamp: number | undefined;
  window: Window | undefined;
  readonly quantities: Quantities;
  readonly containers: ContainerMetrics[];
}

const empty = (): Metrics => ({
  name: "",
  namespace: "",
  timestamp: undefined,
  window: undefined,
  quantities: noQuantities(),
  containers: [],
});

const nameField: FieldReader<Metrics> = (number, reader, metrics) => {
  if (number === 1) metrics.name = reader.string();
  else if (number === 3) metrics.namespace = reader.string();
  else return false;
  return true;
};

const durationField: FieldReader<Metrics> = (number, reader, metrics) => {
  if (number !== 1) return false;
  const milliseconds = readInt64(reader) / 1e6;
  metrics.window = milliseconds > 0 ? { milliseconds, kind: "measured" } : undefined;
  return true;
};

/** Reads fields 1 to 3, which both kinds have. */
const sampleField: FieldReader<Metrics> = (number, reader, metrics) => {
  if (number === 1) readMessage(reader, metrics, nameField);
  else if (number === 2) metrics.timestamp = readTime(reader);
  else if (number === 3) readMessage(reader, metrics, durationField);
  else return false;
  return true;
};

const nodeField: FieldReader<Metrics> = (number, reader, metrics) => {
  if (number !== 4) return sampleField(number, reader, metrics);
  readQuantityEntry(reader, metrics.quantities);
  return true;
};

const podField: FieldReader<Metrics> = (number, reader, metrics) => {
  if (number !== 4) return sampleField(number, reader, metrics);
  metrics.containers.push(readContainer(reader));
  return true;
};

interface Container {
  name: string;
  readonly quantities: Quantities;
}

const containerField: FieldReader<Container> = (number, reader, container) => {
  if (number === 1) container.name = reader.string();
  else if (number === 2) readQuantityEntry(reader, container.quantities);
  else return false;
  return true;
};

function readContainer(reader: protobuf.Reader): ContainerMetrics {
  const { name, quantities } = readMessage(reader, { name: "", quantities: noQuantities() }, containerField);
  const { usage, unavailable } = usageFromQuantities(quantities);
  return { name, usage, unavailable };
}

/**
 * Decodes a metrics.k8s.io NodeMetrics; v1beta1 and v1 are encoded alike.
 *
 * @see k8s.io/metrics pkg/apis/metrics/v1beta1/generated.proto
 */
export function readProtobufNodeMetrics(bytes: Buffer): NodeMetrics {
  const reader = protobuf.Reader.create(bytes);
  const { name, timestamp, window, quantities } = readFields(reader, reader.len, empty(), nodeField);
  const { usage, unavailable } = usageFromQuantities(quantities);
  return { name, timestamp, window, usage, unavailable };
}

/** Decodes a metrics.k8s.io PodMetrics. @see k8s.io/metrics pkg/apis/metrics/v1beta1/generated.proto */
export function readProtobufPodMetrics(bytes: Buffer): PodMetrics {
  const reader = protobuf.Reader.create(bytes);
  const { namespace, name, timestamp, window, containers } = readFields(reader, reader.len, empty(), podField);
  // A copy is as long as it has to be; an array that was pushed to keeps room for sixteen more.
  return { namespace, name, timestamp, window, containers: [...containers], unreadableContainers: 0 };
}
