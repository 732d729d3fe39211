import { defineRule, type Rule } from "../rule.ts";

export const apiserviceNoRoute: Rule = defineRule({
  id: "apiservice-no-route",
  severity: "error",
  role: "cause",
  title: "The API server has no route to metrics-server",
  cause:
    "The control plane has no way into the pod network, or a host firewall rejects: no CNI or kube-proxy there, or a stale Service address.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
