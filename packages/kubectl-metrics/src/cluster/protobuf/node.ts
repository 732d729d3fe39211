import {
  type NodeObject,
  type NodeResources,
  parseBytes,
  parseNanoCores,
  plausibleAmount,
} from "@kubectl-metrics/core";
import protobuf from "protobufjs/minimal.js";
import { type FieldReader, readFields, readMessage } from "./message.ts";
import { emptyMeta, type ObjectMeta, readObjectMeta } from "./object-meta.ts";
import { noQuantities, type Quantities, readQuantityEntry } from "./quantities.ts";
import { readInt64 } from "./values.ts";

interface Node {
  meta: ObjectMeta;
  unschedulable: boolean;
  readonly allocatable: Quantities;
  readonly capacity: Quantities;
  ready: string | undefined;
  swapCapacity: number | undefined;
}

const specField: FieldReader<Node> = (number, reader, node) => {
  if (number !== 4) return false;
  node.unschedulable = reader.bool();
  return true;
};

const statusField: FieldReader<Node> = (number, reader, node) => {
  switch (number) {
    case 1:
      readQuantityEntry(reader, node.capacity);
      return true;
    case 2:
      readQuantityEntry(reader, node.allocatable);
      return true;
    case 4:
      node.ready = readReadyCondition(reader) ?? node.ready;
      return true;
    case 7:
      readMessage(reader, node, nodeInfoField);
      return true;
    default:
      return false;
  }
};

/** `status.nodeInfo.swap.capacity`, since Kubernetes 1.34. */
const nodeInfoField: FieldReader<Node> = (number, reader, node) => {
  if (number !== 11) return false;
  readMessage(reader, node, swapField);
  return true;
};

const swapField: FieldReader<Node> = (number, reader, node) => {
  if (number !== 1) return false;
  node.swapCapacity = plausibleAmount(readInt64(reader));
  return true;
};

interface Condition {
  type: string;
  status: string;
}

const conditionField: FieldReader<Condition> = (number, reader, condition) => {
  if (number === 1) condition.type = reader.string();
  else if (number === 2) condition.status = reader.string();
  else return false;
  return true;
};

function readReadyCondition(reader: protobuf.Reader): string | undefined {
  const { type, status } = readMessage(reader, { type: "", status: "" }, conditionField);
  return type === "Ready" ? status : undefined;
}

const nodeField: FieldReader<Node> = (number, reader, node) => {
  if (number === 1) node.meta = readObjectMeta(reader);
  else if (number === 2) readMessage(reader, node, specField);
  else if (number === 3) readMessage(reader, node, statusField);
  else return false;
  return true;
};

/**
 * Decodes the fields of a core/v1 Node that rows are made of; the rest is skipped unread.
 *
 * @see k8s.io/api core/v1/generated.proto `Node`, `NodeSpec`, `NodeStatus`
 */
export function readProtobufNode(bytes: Buffer): NodeObject {
  const reader = protobuf.Reader.create(bytes);
  const empty: Node = {
    meta: emptyMeta(),
    unschedulable: false,
    allocatable: noQuantities(),
    capacity: noQuantities(),
    ready: undefined,
    swapCapacity: undefined,
  };
  const { meta, unschedulable, allocatable, capacity, ready, swapCapacity } = readFields(
    reader,
    reader.len,
    empty,
    nodeField,
  );
  return {
    name: meta.name,
    uid: meta.uid,
    labels: meta.labels,
    unschedulable,
    allocatable: resources(allocatable),
    capacity: resources(capacity),
    ready,
    swapCapacity,
  };
}

const resources = ({ cpu, memory }: Quantities): NodeResources => ({
  cpu: amount(cpu, parseNanoCores),
  memory: amount(memory, parseBytes),
});

function amount(text: string | undefined, parse: (text: string) => number | undefined): number | undefined {
  const number = text === undefined ? undefined : parse(text);
  return number === undefined ? undefined : plausibleAmount(number);
}
