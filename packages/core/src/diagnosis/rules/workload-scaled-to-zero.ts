import { inNamespace, workloadName } from "../commands/workload-words.ts";
import { scaleUp } from "../remedies/workload.ts";
import { defineRule, type Rule } from "../rule.ts";

export const workloadScaledToZero: Rule = defineRule({
  id: "workload-scaled-to-zero",
  severity: "error",
  role: "cause",
  title: "metrics-server is scaled to zero",
  cause: "Its Deployment wants no replica, so no pod runs and the Service has no endpoint.",
  proof: (facts) => [`kubectl ${inNamespace(facts)} get ${workloadName(facts)}`],
  remedies: [scaleUp],
  references: ["https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#scaling-a-deployment"],
  lines: [],
});
