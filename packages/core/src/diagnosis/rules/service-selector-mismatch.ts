import { defineRule, type Rule } from "../rule.ts";

export const serviceSelectorMismatch: Rule = defineRule({
  id: "service-selector-mismatch",
  severity: "error",
  role: "cause",
  title: "The Service's selector matches no pod",
  cause: "metrics-server runs, but its pods lack a label that the Service asks for.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
