import type { PodObject } from "@kubectl-metrics/core";
import protobuf from "protobufjs/minimal.js";
import { eachField } from "./envelope.ts";
import { message, type ObjectMeta, readObjectMeta } from "./object-meta.ts";

interface PodParts {
  meta: ObjectMeta | undefined;
  node: string | undefined;
  phase: string | undefined;
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

/**
 * Decodes the fields of a core/v1 Pod that rows are made of; the rest is skipped unread.
 *
 * @see k8s.io/api core/v1/generated.proto `Pod`, `PodSpec`, `PodStatus`, `ContainerStatus`
 */
export function readProtobufPod(bytes: Buffer): PodObject {
  const reader = protobuf.Reader.create(bytes);
  const pod: PodParts = {
    meta: undefined,
    node: undefined,
    phase: undefined,
    running: [],
    runningInit: [],
    fields: {},
  };
  eachField(reader, reader.len, (number) => {
    switch (number) {
      case 1:
        pod.meta = readObjectMeta(reader);
        return true;
      case 2:
        readSpec(reader, pod);
        return true;
      case 3:
        readStatus(reader, pod);
        return true;
      default:
        return false;
    }
  });

  const name = pod.meta?.name ?? "";
  const namespace = pod.meta?.namespace ?? "";
  return {
    namespace,
    name,
    uid: pod.meta?.uid,
    labels: pod.meta?.labels ?? {},
    node: pod.node,
    phase: pod.phase,
    createdAt: pod.meta?.createdAt,
    runningContainers: pod.runningInit.length === 0 ? pod.running : [...pod.runningInit, ...pod.running],
    fields: { "metadata.name": name, "metadata.namespace": namespace, ...pod.fields },
  };
}

function readSpec(reader: protobuf.Reader, pod: PodParts): void {
  pod.fields["spec.hostNetwork"] = "false";
  message(reader, (number) => {
    if (number === 11) {
      pod.fields["spec.hostNetwork"] = String(reader.bool());
      return true;
    }
    return readField(reader, pod, SPEC_FIELDS[number]);
  });
  pod.node = pod.fields["spec.nodeName"] || undefined;
}

function readStatus(reader: protobuf.Reader, pod: PodParts): void {
  message(reader, (number) => {
    if (number === 8 || number === 10) {
      readContainerStatus(reader, number === 10 ? pod.runningInit : pod.running);
      return true;
    }
    return readField(reader, pod, STATUS_FIELDS[number]);
  });
  pod.phase = pod.fields["status.phase"];
}

function readField(reader: protobuf.Reader, pod: PodParts, path: string | undefined): boolean {
  if (path === undefined) return false;
  pod.fields[path] = reader.string();
  return true;
}

/** Keeps the container's name when its state is `running`; an ordinary init container is not while the pod runs. */
function readContainerStatus(reader: protobuf.Reader, running: string[]): void {
  let name = "";
  let isRunning = false;
  message(reader, (number) => {
    if (number === 1) {
      name = reader.string();
      return true;
    }
    if (number !== 2) return false;
    message(reader, (state) => {
      if (state === 2) isRunning = true;
      return false;
    });
    return true;
  });
  if (isRunning) running.push(name);
}
