import { duration, list, map, message, quantity, string, time, value } from "../schema.ts";
import { objectMeta } from "./meta.ts";

/** @see k8s.io/metrics pkg/apis/metrics/v1beta1/generated.proto `NodeMetrics`; v1 has the same fields */
export const nodeMetrics = message({
  metadata: value(1, objectMeta),
  timestamp: value(2, time),
  window: value(3, duration),
  usage: map(4, quantity),
});

const containerMetrics = message({
  name: value(1, string),
  usage: map(2, quantity),
});

/** @see k8s.io/metrics pkg/apis/metrics/v1beta1/generated.proto `PodMetrics`; v1 has the same fields */
export const podMetrics = message({
  metadata: value(1, objectMeta),
  timestamp: value(2, time),
  window: value(3, duration),
  containers: list(4, containerMetrics),
});
