import type { Rule } from "../rule.ts";
import { clientClockDifference } from "../rules/client-clock-difference.ts";
import { clockSkew } from "../rules/clock-skew.ts";
import { duplicateMetrics } from "../rules/duplicate-metrics.ts";
import { kubeletStale } from "../rules/kubelet-stale.ts";
import { metricsParseFailure } from "../rules/metrics-parse-failure.ts";
import { podContainerNotRunning } from "../rules/pod-container-not-running.ts";
import { timestampMissing } from "../rules/timestamp-missing.ts";
import { zeroUsageMetrics } from "../rules/zero-usage-metrics.ts";

/** What the kubelet answers must be usable. */
export const samples: readonly Rule[] = [
  metricsParseFailure,
  kubeletStale,
  zeroUsageMetrics,
  timestampMissing,
  clockSkew,
  clientClockDifference,
  duplicateMetrics,
  podContainerNotRunning,
];
