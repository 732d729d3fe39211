import {
  type NodeMetrics,
  type NodeObject,
  type PodMetrics,
  type PodObject,
  readNode,
  readNodeMetrics,
  readPod,
  readPodMetrics,
} from "@kubectl-metrics/core";
import { readProtobufNodeMetrics, readProtobufPodMetrics } from "../protobuf/metrics.ts";
import { readProtobufNode } from "../protobuf/node.ts";
import { readProtobufPod } from "../protobuf/pod.ts";

/** What every object has. */
export interface Named {
  readonly name: string;
}

/** How objects of one kind are read, in both wire formats. */
export interface ObjectKind<T extends Named> {
  readonly fromProtobuf: (bytes: Buffer) => T;
  /** Undefined: the value is not such an object. */
  readonly fromJson: (value: unknown) => T | undefined;
  /** Whether the server cuts its list into pages when it is asked to. */
  readonly paged: boolean;
}

export const nodeKind: ObjectKind<NodeObject> = { fromProtobuf: readProtobufNode, fromJson: readNode, paged: true };
export const podKind: ObjectKind<PodObject> = { fromProtobuf: readProtobufPod, fromJson: readPod, paged: true };
export const nodeMetricsKind: ObjectKind<NodeMetrics> = {
  fromProtobuf: readProtobufNodeMetrics,
  fromJson: readNodeMetrics,
  paged: false,
};
export const podMetricsKind: ObjectKind<PodMetrics> = {
  fromProtobuf: readProtobufPodMetrics,
  fromJson: readPodMetrics,
  paged: false,
};
