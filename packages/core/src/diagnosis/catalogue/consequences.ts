import type { Rule } from "../rule.ts";
import { aggregatorOpenapiUnavailable } from "../rules/aggregator-openapi-unavailable.ts";
import { apiserviceMissingEndpoints } from "../rules/apiservice-missing-endpoints.ts";
import { discoveryGroupUnavailable } from "../rules/discovery-group-unavailable.ts";
import { hpaMetricsApiMissing } from "../rules/hpa-metrics-api-missing.ts";
import { hpaMetricsApiUnavailable } from "../rules/hpa-metrics-api-unavailable.ts";
import { hpaNoMetricsForPods } from "../rules/hpa-no-metrics-for-pods.ts";
import { hpaNoMetricsReturned } from "../rules/hpa-no-metrics-returned.ts";
import { metricsApiUnavailable } from "../rules/metrics-api-unavailable.ts";
import { metricsNotReadyYet } from "../rules/metrics-not-ready-yet.ts";
import { namespaceDeletionBlocked } from "../rules/namespace-deletion-blocked.ts";
import { nodeMetricsMissing } from "../rules/node-metrics-missing.ts";
import { podCrashLooping } from "../rules/pod-crash-looping.ts";
import { podMetricsMissing } from "../rules/pod-metrics-missing.ts";
import { podNotReady } from "../rules/pod-not-ready.ts";
import { probeCollectionLate } from "../rules/probe-collection-late.ts";
import { probeFailedGeneric } from "../rules/probe-failed-generic.ts";
import { probeNoMetricsToServe } from "../rules/probe-no-metrics-to-serve.ts";

/** These go away with their cause. */
export const consequences: readonly Rule[] = [
  probeCollectionLate,
  probeNoMetricsToServe,
  podCrashLooping,
  podNotReady,
  probeFailedGeneric,
  apiserviceMissingEndpoints,
  metricsApiUnavailable,
  metricsNotReadyYet,
  nodeMetricsMissing,
  podMetricsMissing,
  discoveryGroupUnavailable,
  aggregatorOpenapiUnavailable,
  namespaceDeletionBlocked,
  hpaMetricsApiMissing,
  hpaMetricsApiUnavailable,
  hpaNoMetricsReturned,
  hpaNoMetricsForPods,
];
