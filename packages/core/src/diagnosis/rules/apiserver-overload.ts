import { defineRule, type Rule } from "../rule.ts";

export const apiserverOverload: Rule = defineRule({
  id: "apiserver-overload",
  severity: "warning",
  role: "cause",
  title: "The API server or metrics-server is overloaded",
  cause:
    "Requests are throttled, time out or break off, because lists are large, CPU is short or priority levels are exhausted.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
