import { defineRule, type Rule } from "../rule.ts";

export const imagePullFailed: Rule = defineRule({
  id: "image-pull-failed",
  severity: "error",
  role: "cause",
  title: "The image of metrics-server cannot be pulled",
  cause:
    "The registry cannot be reached, refuses or limits the pull, or has no such image for this architecture; k8s.gcr.io is frozen and redirects.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
