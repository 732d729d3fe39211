import { defineRule, type Rule } from "../rule.ts";

export const installConflict: Rule = defineRule({
  id: "install-conflict",
  severity: "error",
  role: "cause",
  title: "The installation clashes with one that is already there",
  cause:
    "Objects of the same name belong to another release, manager or add-on, or a field that cannot be changed differs.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
