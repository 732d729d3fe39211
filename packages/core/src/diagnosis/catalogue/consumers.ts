import type { Rule } from "../rule.ts";
import { heapsterLegacy } from "../rules/heapster-legacy.ts";
import { hpaCustomExternalMetrics } from "../rules/hpa-custom-external-metrics.ts";
import { hpaMissingRequest } from "../rules/hpa-missing-request.ts";
import { hpaRbac } from "../rules/hpa-rbac.ts";
import { hpaTargetProblem } from "../rules/hpa-target-problem.ts";

/** Who reads metrics can have faults of their own. */
export const consumers: readonly Rule[] = [
  heapsterLegacy,
  hpaTargetProblem,
  hpaMissingRequest,
  hpaCustomExternalMetrics,
  hpaRbac,
];
