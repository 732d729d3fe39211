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
import type { Decoder } from "../protobuf/decoder.ts";
import { NodeDecoder } from "../protobuf/node.ts";
import { NodeMetricsDecoder } from "../protobuf/node-metrics.ts";
import { PodDecoder } from "../protobuf/pod.ts";
import { PodMetricsDecoder } from "../protobuf/pod-metrics.ts";

/** What every object has. */
export interface Named {
  readonly name: string;
}

/** How objects of one kind are read, in both wire formats. */
export interface ObjectKind<T extends Named> {
  /** A decoder for one list, or one object. */
  readonly decoder: () => Decoder<T>;
  /** Undefined: the value is not such an object. */
  readonly fromJson: (value: unknown) => T | undefined;
  /** Whether the server cuts its list into pages when it is asked to. */
  readonly paged: boolean;
}

export const nodeKind: ObjectKind<NodeObject> = { decoder: () => new NodeDecoder(), fromJson: readNode, paged: true };
export const podKind: ObjectKind<PodObject> = { decoder: () => new PodDecoder(), fromJson: readPod, paged: true };
export const nodeMetricsKind: ObjectKind<NodeMetrics> = {
  decoder: () => new NodeMetricsDecoder(),
  fromJson: readNodeMetrics,
  paged: false,
};
export const podMetricsKind: ObjectKind<PodMetrics> = {
  decoder: () => new PodMetricsDecoder(),
  fromJson: readPodMetrics,
  paged: false,
};
