import { defineRule, type Rule } from "../rule.ts";

export const apiserverUnreachableFromPod: Rule = defineRule({
  id: "apiserver-unreachable-from-pod",
  severity: "error",
  role: "cause",
  title: "metrics-server cannot reach the API server",
  cause:
    "The address of the kubernetes Service does not answer from the pod: pod network, kube-proxy, a NetworkPolicy or a firewall before the control plane.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
