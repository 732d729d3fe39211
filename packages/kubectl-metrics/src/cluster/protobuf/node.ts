import { type NodeObject, type NodeResources, parseBytes, parseNanoCores } from "@kubectl-metrics/core";
import protobuf from "protobufjs/minimal.js";
import { eachField } from "./envelope.ts";
import { message, type ObjectMeta, readEntry, readInt64, readObjectMeta, readQuantity } from "./object-meta.ts";

interface NodeStatus {
  allocatable: NodeResources;
  capacity: NodeResources;
  ready: string | undefined;
  swapCapacity: number | undefined;
}

/**
 * Decodes the fields of a core/v1 Node that rows are made of; the rest is skipped unread.
 *
 * @see k8s.io/api core/v1/generated.proto `Node`, `NodeSpec`, `NodeStatus`
 */
export function readProtobufNode(bytes: Buffer): NodeObject {
  const reader = protobuf.Reader.create(bytes);
  let meta: ObjectMeta | undefined;
  let unschedulable = false;
  let status: NodeStatus = { allocatable: {}, capacity: {}, ready: undefined, swapCapacity: undefined };
  eachField(reader, reader.len, (number) => {
    switch (number) {
      case 1:
        meta = readObjectMeta(reader);
        return true;
      case 2:
        unschedulable = readUnschedulable(reader);
        return true;
      case 3:
        status = readStatus(reader);
        return true;
      default:
        return false;
    }
  });
  return { name: meta?.name ?? "", uid: meta?.uid, labels: meta?.labels ?? {}, unschedulable, ...status };
}

function readUnschedulable(reader: protobuf.Reader): boolean {
  let unschedulable = false;
  message(reader, (number) => {
    if (number !== 4) return false;
    unschedulable = reader.bool();
    return true;
  });
  return unschedulable;
}

function readStatus(reader: protobuf.Reader): NodeStatus {
  const allocatable: Record<string, string> = {};
  const capacity: Record<string, string> = {};
  let ready: string | undefined;
  let swapCapacity: number | undefined;
  message(reader, (number) => {
    switch (number) {
      case 1:
        readEntry(reader, capacity, readQuantity);
        return true;
      case 2:
        readEntry(reader, allocatable, readQuantity);
        return true;
      case 4:
        ready = readReadyCondition(reader) ?? ready;
        return true;
      case 7:
        swapCapacity = readSwapCapacity(reader);
        return true;
      default:
        return false;
    }
  });
  return { allocatable: resources(allocatable), capacity: resources(capacity), ready, swapCapacity };
}

const resources = (quantities: Readonly<Record<string, string>>): NodeResources => ({
  cpu: quantities["cpu"] === undefined ? undefined : parseNanoCores(quantities["cpu"]),
  memory: quantities["memory"] === undefined ? undefined : parseBytes(quantities["memory"]),
});

function readReadyCondition(reader: protobuf.Reader): string | undefined {
  let type = "";
  let status = "";
  message(reader, (number) => {
    if (number === 1) type = reader.string();
    else if (number === 2) status = reader.string();
    else return false;
    return true;
  });
  return type === "Ready" ? status : undefined;
}

/** `status.nodeInfo.swap.capacity`, since Kubernetes 1.34. */
function readSwapCapacity(reader: protobuf.Reader): number | undefined {
  let capacity: number | undefined;
  message(reader, (number) => {
    if (number !== 11) return false;
    message(reader, (field) => {
      if (field !== 1) return false;
      capacity = readInt64(reader);
      return true;
    });
    return true;
  });
  return capacity;
}
