import { defineRule, type Rule } from "../rule.ts";

export const virtualNode: Rule = defineRule({
  id: "virtual-node",
  severity: "warning",
  role: "cause",
  title: "A virtual node has no kubelet to scrape",
  cause:
    "Virtual kubelets, Fargate, ACI and ECI nodes answer other paths, or none, and their certificates are their own.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
