import { describePods, inNamespace, workloadName } from "../commands/workload-words.ts";
import { lookAtPod } from "../remedies/workload.ts";
import { defineRule, type Rule } from "../rule.ts";

export const workloadRolloutStuck: Rule = defineRule({
  id: "workload-rollout-stuck",
  severity: "error",
  role: "cause",
  title: "The rollout of metrics-server does not finish",
  cause: "New pods do not become ready or cannot be created, so the Deployment keeps what it had.",
  proof: (facts) => [
    `kubectl ${inNamespace(facts)} rollout status ${workloadName(facts)} --timeout=5s`,
    describePods(facts),
  ],
  remedies: [
    lookAtPod,
    {
      title: "Go back to what ran before",
      commands: (facts) => [`kubectl ${inNamespace(facts)} rollout undo ${workloadName(facts)}`],
    },
  ],
  references: ["https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#failed-deployment"],
  lines: [{ anyOf: ["progressdeadlineexceeded", "exceeded its progress deadline", "has timed out progressing"] }],
});
