import { defineRule, type Rule } from "../rule.ts";

export const kubeletHttp500: Rule = defineRule({
  id: "kubelet-http-500",
  severity: "error",
  role: "cause",
  title: "The kubelet fails to build its metrics",
  cause:
    "An error inside the kubelet (500): the runtime, cgroups, cAdvisor or its own node information; the kubelet's log has the reason.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
