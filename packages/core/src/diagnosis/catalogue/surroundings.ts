import type { Rule } from "../rule.ts";
import { apiTokenExpired } from "../rules/api-token-expired.ts";
import { apiserverOverload } from "../rules/apiserver-overload.ts";
import { metricsEndpointForbidden } from "../rules/metrics-endpoint-forbidden.ts";
import { metricsStale } from "../rules/metrics-stale.ts";
import { nodesProxyHeld } from "../rules/nodes-proxy-held.ts";
import { permissionsInsufficient } from "../rules/permissions-insufficient.ts";
import { workloadBundledTwice } from "../rules/workload-bundled-twice.ts";
import { workloadRolloutStuck } from "../rules/workload-rollout-stuck.ts";

/** What hinders, but rarely is the whole reason. */
export const surroundings: readonly Rule[] = [
  metricsEndpointForbidden,
  apiTokenExpired,
  apiserverOverload,
  workloadBundledTwice,
  workloadRolloutStuck,
  metricsStale,
  nodesProxyHeld,
  permissionsInsufficient,
];
