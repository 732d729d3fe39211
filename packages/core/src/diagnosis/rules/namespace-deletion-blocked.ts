import { defineRule, type Rule } from "../rule.ts";

export const namespaceDeletionBlocked: Rule = defineRule({
  id: "namespace-deletion-blocked",
  severity: "error",
  role: "consequence",
  title: "Namespaces cannot be deleted while an API does not answer",
  cause: "Deleting a namespace needs complete discovery, and a registered API whose backend is down prevents that.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
