import { defineRule } from "../rule.ts";

export const apiserverOverload = defineRule({
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
