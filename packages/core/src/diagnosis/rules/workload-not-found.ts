import { defineRule, type Rule } from "../rule.ts";

export const workloadNotFound: Rule = defineRule({
  id: "workload-not-found",
  severity: "error",
  role: "cause",
  title: "No Deployment or DaemonSet runs metrics-server",
  cause:
    "The Service selects pods of no workload that exists: metrics-server was removed, or installed under other labels.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
