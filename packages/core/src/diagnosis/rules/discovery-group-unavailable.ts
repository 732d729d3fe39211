import { defineRule, type Rule } from "../rule.ts";

export const discoveryGroupUnavailable: Rule = defineRule({
  id: "discovery-group-unavailable",
  severity: "error",
  role: "consequence",
  title: "Discovery of metrics.k8s.io fails",
  cause: "The API is registered and its backend does not answer, so discovery is incomplete for every client.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
