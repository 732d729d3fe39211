import type { PodObject } from "@kubectl-metrics/core";
import protobuf from "protobufjs/minimal.js";
import { type FieldReader, readFields, readMessage } from "./message.ts";
import { emptyMeta, type ObjectMeta, readObjectMeta } from "./object-meta.ts";

interface Pod {
  meta: ObjectMeta;
  readonly running: string[];
  readonly runningInit: string[];
  readonly fields: Record<string, string>;
}

/** Field numbers of PodSpec whose values are strings that field selectors ask for. */
const SPEC_FIELDS: Readonly<Record<number, string>> = {
  3: "spec.restartPolicy",
  8: "spec.serviceAccountName",
  10: "spec.nodeName",
  19: "spec.schedulerName",
};

const STATUS_FIELDS: Readonly<Record<number, string>> = {
  1: "status.phase",
  6: "status.podIP",
  11: "status.nominatedNodeName",
};

const specField: FieldReader<Pod> = (number, reader, pod) => {
  if (number !== 11) return readText(reader, pod, SPEC_FIELDS[number]);
  pod.fields["spec.hostNetwork"] = String(reader.bool());
  return true;
};

const statusField: FieldReader<Pod> = (number, reader, pod) => {
  if (number === 8) readContainerStatus(reader, pod.running);
  else if (number === 10) readContainerStatus(reader, pod.runningInit);
  else return readText(reader, pod, STATUS_FIELDS[number]);
  return true;
};

function readText(reader: protobuf.Reader, pod: Pod, path: string | undefined): boolean {
  if (path === undefined) return false;
  pod.fields[path] = reader.string();
  return true;
}

interface ContainerStatus {
  name: string;
  isRunning: boolean;
}

const stateField: FieldReader<ContainerStatus> = (number, _, status) => {
  if (number === 2) status.isRunning = true;
  return false;
};

const containerStatusField: FieldReader<ContainerStatus> = (number, reader, status) => {
  if (number === 1) status.name = reader.string();
  else if (number === 2) readMessage(reader, status, stateField);
  else return false;
  return true;
};

/** Keeps the container's name when its state is `running`; an ordinary init container is not while the pod runs. */
function readContainerStatus(reader: protobuf.Reader, running: string[]): void {
  const { name, isRunning } = readMessage(reader, { name: "", isRunning: false }, containerStatusField);
  if (isRunning) running.push(name);
}

const podField: FieldReader<Pod> = (number, reader, pod) => {
  if (number === 1) pod.meta = readObjectMeta(reader);
  else if (number === 2) readMessage(reader, pod, specField);
  else if (number === 3) readMessage(reader, pod, statusField);
  else return false;
  return true;
};

/**
 * Decodes the fields of a core/v1 Pod that rows are made of; the rest is skipped unread.
 *
 * @see k8s.io/api core/v1/generated.proto `Pod`, `PodSpec`, `PodStatus`, `ContainerStatus`
 */
export function readProtobufPod(bytes: Buffer): PodObject {
  const reader = protobuf.Reader.create(bytes);
  const empty: Pod = { meta: emptyMeta(), running: [], runningInit: [], fields: { "spec.hostNetwork": "false" } };
  const { meta, running, runningInit, fields } = readFields(reader, reader.len, empty, podField);
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
