import { defineRule, type Rule } from "../rule.ts";

export const metricsParseFailure: Rule = defineRule({
  id: "metrics-parse-failure",
  severity: "error",
  role: "cause",
  title: "What the kubelet sent cannot be parsed",
  cause:
    "The body is cut off, is an HTML page of a proxy, or has samples that this version of metrics-server does not understand.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
