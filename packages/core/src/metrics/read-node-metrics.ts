import { asObject, objectField, textField } from "../json/json-object.ts";
import { readLabels } from "../json/labels.ts";
import type { MetricsReading } from "./metrics-issue.ts";
import type { NodeMetrics } from "./node-metrics.ts";
import { readList } from "./read-list.ts";
import { readSample, readUsage } from "./read-usage.ts";

/**
 * Reads a NodeMetrics object of metrics.k8s.io v1beta1 or v1, which have the same shape.
 *
 * A quantity that is missing, malformed (`unreadable`), negative or more than
 * Kubernetes can hold (`implausible`) is listed in `unavailable`, never zero.
 *
 * @param value - the parsed JSON object
 * @returns what the node uses; nothing when the value is not an object with `metadata.name`
 * @see k8s.io/metrics pkg/apis/metrics/v1beta1/types.go `NodeMetrics`
 */
export function readNodeMetrics(value: unknown): NodeMetrics | undefined {
  const object = asObject(value);
  const metadata = objectField(object, "metadata");
  const name = textField(metadata, "name");
  if (object === undefined || name === undefined) return undefined;

  const { usage, unavailable } = readUsage(object);
  const { timestamp, window } = readSample(object);
  return { name, labels: readLabels(metadata), timestamp, window, usage, unavailable };
}

/**
 * Reads a NodeMetricsList of metrics.k8s.io v1beta1 or v1.
 *
 * @param value - the parsed JSON document
 * @returns every node that could be read, beside an issue for each that could not
 * @see k8s.io/metrics pkg/apis/metrics/v1beta1/types.go `NodeMetricsList`
 */
export function readNodeMetricsList(value: unknown): MetricsReading<NodeMetrics> {
  return readList(value, readNodeMetrics, "NodeMetrics with metadata.name");
}
