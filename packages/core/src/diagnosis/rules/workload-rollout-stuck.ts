import { defineRule, type Rule } from "../rule.ts";

export const workloadRolloutStuck: Rule = defineRule({
  id: "workload-rollout-stuck",
  severity: "error",
  role: "cause",
  title: "The rollout of metrics-server does not finish",
  cause: "New pods do not become ready or cannot be created, so the Deployment keeps what it had.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
