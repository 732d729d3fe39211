import type { Labels } from "./node-metrics.ts";

/**
 * A version of the Metrics API. Both have the same shape.
 *
 * @see https://github.com/kubernetes/enhancements KEP-5207
 */
export type MetricsVersion = "metrics.k8s.io/v1beta1" | "metrics.k8s.io/v1";

/**
 * `usage` as the API has it: quantities by resource.
 *
 * @see k8s.io/api core/v1/types.go `ResourceList`
 */
export interface UsageJson {
  /** Such as `217115173n`. */
  readonly cpu: string;
  /** Such as `259532Ki`. */
  readonly memory: string;
  /** Such as `512Mi`; only where it is known. */
  readonly swap?: string;
}

/**
 * `metadata` of an item.
 *
 * @see k8s.io/apimachinery pkg/apis/meta/v1/types.go `ObjectMeta`
 */
export interface MetadataJson {
  /** Name of the node or pod. */
  readonly name: string;
  /** Namespace of the pod. */
  readonly namespace?: string;
  /** Labels, where they are known. */
  readonly labels?: Labels;
}

/**
 * When an item was sampled.
 *
 * @see k8s.io/metrics pkg/apis/metrics/v1beta1/types.go
 */
export interface SampleJson {
  /** RFC 3339, or null where it is not known, which is how Go writes no time. */
  readonly timestamp: string | null;
  /** A Go duration; `0s` where it is not known. */
  readonly window: string;
}

/**
 * NodeMetrics as the API has it.
 *
 * @see k8s.io/metrics pkg/apis/metrics/v1beta1/types.go `NodeMetrics`
 */
export interface NodeMetricsJson extends SampleJson {
  /** The kind of the item. */
  readonly kind: "NodeMetrics";
  /** The version that was asked for. */
  readonly apiVersion: MetricsVersion;
  /** Which node it is. */
  readonly metadata: MetadataJson;
  /** What it uses. */
  readonly usage: UsageJson;
}

/**
 * PodMetrics as the API has it.
 *
 * @see k8s.io/metrics pkg/apis/metrics/v1beta1/types.go `PodMetrics`
 */
export interface PodMetricsJson extends SampleJson {
  /** The kind of the item. */
  readonly kind: "PodMetrics";
  /** The version that was asked for. */
  readonly apiVersion: MetricsVersion;
  /** Which pod it is. */
  readonly metadata: MetadataJson;
  /** What its containers use. */
  readonly containers: readonly { readonly name: string; readonly usage: UsageJson }[];
}

/**
 * A list as the API has it.
 *
 * @see k8s.io/metrics pkg/apis/metrics/v1beta1/types.go `NodeMetricsList`, `PodMetricsList`
 */
export interface MetricsListJson<Kind extends string, Item> {
  /** The kind of the list. */
  readonly kind: Kind;
  /** The version that was asked for. */
  readonly apiVersion: MetricsVersion;
  /** Empty: the list was not read from a server. */
  readonly metadata: Readonly<Record<string, never>>;
  /** What could be written, in the order of the metrics. */
  readonly items: readonly Item[];
}
