import type { PodObject } from "@kubectl-metrics/core";
import type { Decoder } from "./decoder.ts";
import { emptyMeta, readObjectMeta } from "./object-meta.ts";
import { lengthDelimited, varintField, type WireReader } from "./wire-reader.ts";

/** @see k8s.io/api core/v1/generated.proto `Pod`, `PodSpec`, `PodStatus`, `ContainerStatus`, `ContainerState` */
const METADATA = lengthDelimited(1);
const SPEC = lengthDelimited(2);
const STATUS = lengthDelimited(3);
const HOST_NETWORK = varintField(11);
const CONTAINER_STATUSES = lengthDelimited(8);
const INIT_CONTAINER_STATUSES = lengthDelimited(10);
const CONTAINER_NAME = lengthDelimited(1);
const CONTAINER_STATE = lengthDelimited(2);
const STATE_RUNNING = lengthDelimited(2);

type TextFields = Readonly<Record<number, string>>;

/** Texts that field selectors ask for, by their tag. */
const SPEC_FIELDS: TextFields = {
  [lengthDelimited(3)]: "spec.restartPolicy",
  [lengthDelimited(8)]: "spec.serviceAccountName",
  [lengthDelimited(10)]: "spec.nodeName",
  [lengthDelimited(19)]: "spec.schedulerName",
};

const STATUS_FIELDS: TextFields = {
  [lengthDelimited(1)]: "status.phase",
  [lengthDelimited(6)]: "status.podIP",
  [lengthDelimited(11)]: "status.nominatedNodeName",
};

interface Pod {
  readonly running: string[];
  readonly runningInit: string[];
  readonly fields: Record<string, string>;
}

/** Decodes the fields of core/v1 Pods that rows are made of; the rest is skipped unread. */
export class PodDecoder implements Decoder<PodObject> {
  decode(reader: WireReader): PodObject {
    let meta = emptyMeta();
    const pod: Pod = { running: [], runningInit: [], fields: { "spec.hostNetwork": "false" } };
    for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
      if (tag === METADATA) meta = readObjectMeta(reader);
      else if (tag === SPEC) readSpec(reader, pod);
      else if (tag === STATUS) readStatus(reader, pod);
      else reader.skip(tag);
    }
    const { running, runningInit, fields } = pod;
    fields["metadata.name"] = meta.name;
    fields["metadata.namespace"] = meta.namespace;
    return {
      namespace: meta.namespace,
      name: meta.name,
      uid: meta.uid,
      labels: meta.labels,
      node: fields["spec.nodeName"] || undefined,
      phase: fields["status.phase"],
      createdAt: meta.createdAt,
      runningContainers: runningInit.length === 0 ? running : [...runningInit, ...running],
      fields,
    };
  }
}

function readSpec(reader: WireReader, pod: Pod): void {
  const outer = reader.enter();
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    if (tag === HOST_NETWORK) pod.fields["spec.hostNetwork"] = String(reader.bool());
    else readText(reader, tag, pod, SPEC_FIELDS);
  }
  reader.leave(outer);
}

function readStatus(reader: WireReader, pod: Pod): void {
  const outer = reader.enter();
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    if (tag === CONTAINER_STATUSES) readContainerStatus(reader, pod.running);
    else if (tag === INIT_CONTAINER_STATUSES) readContainerStatus(reader, pod.runningInit);
    else readText(reader, tag, pod, STATUS_FIELDS);
  }
  reader.leave(outer);
}

function readText(reader: WireReader, tag: number, pod: Pod, wanted: TextFields): void {
  const path = wanted[tag];
  if (path === undefined) reader.skip(tag);
  else pod.fields[path] = reader.text();
}

/** Keeps the container's name when its state is `running`; an ordinary init container is not while the pod runs. */
function readContainerStatus(reader: WireReader, running: string[]): void {
  const outer = reader.enter();
  let name = "";
  let isRunning = false;
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    if (tag === CONTAINER_NAME) name = reader.text();
    else if (tag === CONTAINER_STATE) isRunning = readIsRunning(reader);
    else reader.skip(tag);
  }
  reader.leave(outer);
  if (isRunning) running.push(name);
}

function readIsRunning(reader: WireReader): boolean {
  const outer = reader.enter();
  let isRunning = false;
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    isRunning ||= tag === STATE_RUNNING;
    reader.skip(tag);
  }
  reader.leave(outer);
  return isRunning;
}
