import { defineRule, type Rule } from "../rule.ts";

export const timestampMissing: Rule = defineRule({
  id: "timestamp-missing",
  severity: "warning",
  role: "cause",
  title: "The kubelet reports values without a time",
  cause: "cAdvisor or the runtime has not collected yet; metrics-server drops points without a timestamp.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
