import { asObject, type JsonObject, listField, objectField, textField } from "../json/json-object.ts";
import { readLabels } from "../json/labels.ts";
import type { MetricsReading } from "./metrics-issue.ts";
import type { Sample } from "./node-metrics.ts";
import type { ContainerMetrics, PodMetrics } from "./pod-metrics.ts";
import { readList } from "./read-list.ts";
import { readSample, readUsage } from "./read-usage.ts";

/**
 * Reads a PodMetrics object of metrics.k8s.io v1beta1 or v1, which have the same shape.
 *
 * A container that can't be read is counted in `unreadableContainers`; a
 * quantity that is missing, malformed, negative or more than Kubernetes can hold is
 * listed in `unavailable` of its container. Containers carry the pod's timestamp and window, as the API has
 * no others.
 *
 * @param value - the parsed JSON object
 * @returns what the pod uses; nothing when the value is not an object with `metadata.name` and `metadata.namespace`
 * @see k8s.io/metrics pkg/apis/metrics/v1beta1/types.go `PodMetrics`
 */
export function readPodMetrics(value: unknown): PodMetrics | undefined {
  const object = asObject(value);
  const metadata = objectField(object, "metadata");
  const name = textField(metadata, "name");
  const namespace = textField(metadata, "namespace");
  if (object === undefined || name === undefined || namespace === undefined) return undefined;

  const sample = readSample(object);
  const containers: ContainerMetrics[] = [];
  const listed = listField(object, "containers");
  for (const item of listed) {
    const container = readContainerMetrics(asObject(item), sample);
    if (container !== undefined) containers.push(container);
  }
  return {
    namespace,
    name,
    labels: readLabels(metadata),
    timestamp: sample.timestamp,
    window: sample.window,
    containers,
    unreadableContainers: listed.length - containers.length,
  };
}

function readContainerMetrics(object: JsonObject | undefined, sample: Sample): ContainerMetrics | undefined {
  const name = textField(object, "name");
  if (object === undefined || name === undefined) return undefined;

  const { usage, unavailable } = readUsage(object);
  return { name, timestamp: sample.timestamp, window: sample.window, usage, unavailable };
}

/**
 * Reads a PodMetricsList of metrics.k8s.io v1beta1 or v1.
 *
 * @param value - the parsed JSON document
 * @returns every pod that could be read, beside an issue for each that could not
 * @see k8s.io/metrics pkg/apis/metrics/v1beta1/types.go `PodMetricsList`
 */
export function readPodMetricsList(value: unknown): MetricsReading<PodMetrics> {
  return readList(value, readPodMetrics, "PodMetrics with metadata.name and metadata.namespace");
}
