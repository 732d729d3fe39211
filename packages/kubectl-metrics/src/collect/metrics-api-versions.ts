/**
 * The versions of metrics.k8s.io, which differ in nothing but their name, in the order in which they are asked for. The first
 * one is what every metrics-server up to 0.9 serves, and nobody serves the second one alone so far.
 */
export const METRICS_API_VERSIONS = ["v1beta1", "v1"] as const;
