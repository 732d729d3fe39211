/**
 * A part of a metrics.k8s.io document that could not be read and is left out.
 *
 * @see k8s.io/metrics pkg/apis/metrics/v1beta1/types.go
 */
export interface MetricsIssue {
  /** Where in the document, from its root: `["items", 3]`. */
  readonly path: readonly (string | number)[];
  /** What was expected and what was there. */
  readonly message: string;
}

/**
 * A list that was read as far as it could be.
 *
 * @see k8s.io/metrics pkg/apis/metrics/v1beta1/types.go `NodeMetricsList`, `PodMetricsList`
 */
export interface MetricsReading<Metrics> {
  /** The items that could be read, in the order of the document. */
  readonly metrics: readonly Metrics[];
  /** What could not be read, in the order of the document. */
  readonly issues: readonly MetricsIssue[];
}
