import { defineRule, type Rule } from "../rule.ts";

export const heapsterLegacy: Rule = defineRule({
  id: "heapster-legacy",
  severity: "error",
  role: "cause",
  title: "A client asks Heapster, which is gone",
  cause: "kubectl up to 1.17 and old controllers fall back to Heapster's Service when they do not find metrics.k8s.io.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
