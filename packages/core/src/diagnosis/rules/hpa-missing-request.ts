import { defineRule, type Rule } from "../rule.ts";

export const hpaMissingRequest: Rule = defineRule({
  id: "hpa-missing-request",
  severity: "warning",
  role: "cause",
  title: "A container has no request for what the autoscaler measures",
  cause:
    "Utilisation is a percentage of the request, so every container of the selected pods, sidecars too, needs one. Metrics are there.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
