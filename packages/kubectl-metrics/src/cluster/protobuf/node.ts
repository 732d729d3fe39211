import { type NodeObject, type NodeResources, plausibleAmount } from "@kubectl-metrics/core";
import type { Decoder } from "./decoder.ts";
import { emptyMeta, readObjectMeta } from "./object-meta.ts";
import { noQuantities, type Quantities, readQuantityEntry } from "./quantities.ts";
import { lengthDelimited, varintField, type WireReader } from "./wire-reader.ts";

/** @see k8s.io/api core/v1/generated.proto `Node`, `NodeSpec`, `NodeStatus` */
const METADATA = lengthDelimited(1);
const SPEC = lengthDelimited(2);
const STATUS = lengthDelimited(3);
const UNSCHEDULABLE = varintField(4);
const CAPACITY = lengthDelimited(1);
const ALLOCATABLE = lengthDelimited(2);
const CONDITIONS = lengthDelimited(4);
const NODE_INFO = lengthDelimited(7);
/** `status.nodeInfo.swap.capacity`, since Kubernetes 1.34. */
const SWAP = lengthDelimited(11);
const SWAP_CAPACITY = varintField(1);
const CONDITION_TYPE = lengthDelimited(1);
const CONDITION_STATUS = lengthDelimited(2);

interface Node {
  unschedulable: boolean;
  readonly allocatable: Quantities;
  readonly capacity: Quantities;
  ready: string | undefined;
  swapCapacity: number | undefined;
}

/** Decodes the fields of core/v1 Nodes that rows are made of; the rest is skipped unread. */
export class NodeDecoder implements Decoder<NodeObject> {
  decode(reader: WireReader): NodeObject {
    let meta = emptyMeta();
    const node: Node = {
      unschedulable: false,
      allocatable: noQuantities(),
      capacity: noQuantities(),
      ready: undefined,
      swapCapacity: undefined,
    };
    for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
      if (tag === METADATA) meta = readObjectMeta(reader);
      else if (tag === SPEC) readSpec(reader, node);
      else if (tag === STATUS) readStatus(reader, node);
      else reader.skip(tag);
    }
    const { unschedulable, allocatable, capacity, ready, swapCapacity } = node;
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
}

function readSpec(reader: WireReader, node: Node): void {
  const outer = reader.enter();
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    if (tag === UNSCHEDULABLE) node.unschedulable = reader.bool();
    else reader.skip(tag);
  }
  reader.leave(outer);
}

function readStatus(reader: WireReader, node: Node): void {
  const outer = reader.enter();
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    if (tag === CAPACITY) readQuantityEntry(reader, node.capacity);
    else if (tag === ALLOCATABLE) readQuantityEntry(reader, node.allocatable);
    else if (tag === CONDITIONS) node.ready = readReadyCondition(reader) ?? node.ready;
    else if (tag === NODE_INFO) node.swapCapacity = readNodeInfo(reader);
    else reader.skip(tag);
  }
  reader.leave(outer);
}

function readReadyCondition(reader: WireReader): string | undefined {
  const outer = reader.enter();
  let isReady = false;
  let status = "";
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    if (tag === CONDITION_TYPE) isReady = reader.oneOf(["Ready"]) !== undefined;
    else if (tag === CONDITION_STATUS) status = reader.text("True");
    else reader.skip(tag);
  }
  reader.leave(outer);
  return isReady ? status : undefined;
}

function readNodeInfo(reader: WireReader): number | undefined {
  const outer = reader.enter();
  let capacity: number | undefined;
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    if (tag === SWAP) capacity = readSwap(reader);
    else reader.skip(tag);
  }
  reader.leave(outer);
  return capacity;
}

function readSwap(reader: WireReader): number | undefined {
  const outer = reader.enter();
  let capacity: number | undefined;
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    if (tag === SWAP_CAPACITY) capacity = plausibleAmount(reader.int64());
    else reader.skip(tag);
  }
  reader.leave(outer);
  return capacity;
}

const resources = ({ cpu, memory }: Quantities): NodeResources => ({ cpu: amount(cpu), memory: amount(memory) });

const amount = (quantity: number | string | undefined): number | undefined =>
  typeof quantity === "number" ? plausibleAmount(quantity) : undefined;
