import { defineRule, type Rule } from "../rule.ts";

export const workloadBundledTwice: Rule = defineRule({
  id: "workload-bundled-twice",
  severity: "warning",
  role: "cause",
  title: "Two installations of metrics-server are in the cluster",
  cause:
    "The platform brings one and another was installed beside it; they fight for the APIService, the Service or the labels.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
