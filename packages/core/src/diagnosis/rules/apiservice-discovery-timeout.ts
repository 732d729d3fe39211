import { defineRule, type Rule } from "../rule.ts";

export const apiserviceDiscoveryTimeout: Rule = defineRule({
  id: "apiservice-discovery-timeout",
  severity: "error",
  role: "cause",
  title: "The API server gets no answer from metrics-server",
  cause:
    "The way from the control plane into the pod network is blocked (firewall, security group, missing CNI or tunnel), or metrics-server hangs.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
