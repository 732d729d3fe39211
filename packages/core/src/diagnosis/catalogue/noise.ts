import type { Rule } from "../rule.ts";
import { apiserverWatchNoise } from "../rules/apiserver-watch-noise.ts";
import { counterDecreased } from "../rules/counter-decreased.ts";
import { kubeletCadvisorPartialFailure } from "../rules/kubelet-cadvisor-partial-failure.ts";
import { kubeletCgroupStatsMissing } from "../rules/kubelet-cgroup-stats-missing.ts";
import { kubeletLogStats } from "../rules/kubelet-log-stats.ts";
import { metricsServerServingTls } from "../rules/metrics-server-serving-tls.ts";
import { noResourcesFound } from "../rules/no-resources-found.ts";

/** Harmless, or over by itself. */
export const noise: readonly Rule[] = [
  counterDecreased,
  metricsServerServingTls,
  apiserverWatchNoise,
  kubeletCgroupStatsMissing,
  kubeletCadvisorPartialFailure,
  kubeletLogStats,
  noResourcesFound,
];
