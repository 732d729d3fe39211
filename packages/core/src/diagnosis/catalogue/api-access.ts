import type { Rule } from "../rule.ts";
import { aggregationLayerNotConfigured } from "../rules/aggregation-layer-not-configured.ts";
import { apiserverUnreachableFromPod } from "../rules/apiserver-unreachable-from-pod.ts";
import { authDelegatorMissing } from "../rules/auth-delegator-missing.ts";
import { informerNotSynced } from "../rules/informer-not-synced.ts";
import { metricsServerRbacMissing } from "../rules/metrics-server-rbac-missing.ts";
import { requestheaderCaMismatch } from "../rules/requestheader-ca-mismatch.ts";
import { requestheaderConfigmapRbac } from "../rules/requestheader-configmap-rbac.ts";

/** metrics-server starts, but cannot talk to the API server, or not in the right name. */
export const apiAccess: readonly Rule[] = [
  apiserverUnreachableFromPod,
  aggregationLayerNotConfigured,
  requestheaderConfigmapRbac,
  authDelegatorMissing,
  metricsServerRbacMissing,
  requestheaderCaMismatch,
  informerNotSynced,
];
