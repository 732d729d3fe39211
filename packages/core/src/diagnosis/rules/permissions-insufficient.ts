import { defineRule, type Rule } from "../rule.ts";

export const permissionsInsufficient: Rule = defineRule({
  id: "permissions-insufficient",
  severity: "info",
  role: "cause",
  title: "Something could not be checked for want of permission",
  cause: "The user may not read some objects of the pipeline, so a cause there would not be seen.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
