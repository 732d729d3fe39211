import { defineRule, type Rule } from "../rule.ts";

export const admissionBlocked: Rule = defineRule({
  id: "admission-blocked",
  severity: "error",
  role: "cause",
  title: "Admission refuses the metrics-server pod",
  cause:
    "Pod Security admission, a policy engine, a security context constraint, a quota or a webhook does not let the pod in, so the controller cannot create it.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
