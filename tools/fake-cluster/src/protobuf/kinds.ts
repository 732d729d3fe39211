import { listMeta } from "./messages/meta.ts";
import { nodeMetrics, podMetrics } from "./messages/metrics.ts";
import { namespace } from "./messages/namespace.ts";
import { node } from "./messages/node.ts";
import { pod } from "./messages/pod.ts";
import { status } from "./messages/status.ts";
import type { MessageType } from "./schema.ts";

/** Every kind that the fake cluster can send as protobuf; a list is written as its `listMeta` and its items. */
export const MESSAGES: ReadonlyMap<string, MessageType> = new Map([
  ["ListMeta", listMeta],
  ["Namespace", namespace],
  ["Node", node],
  ["NodeMetrics", nodeMetrics],
  ["Pod", pod],
  ["PodMetrics", podMetrics],
  ["Status", status],
]);
