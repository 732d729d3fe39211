import { defineRule, type Rule } from "../rule.ts";

export const clientServerUnreachable: Rule = defineRule({
  id: "client-server-unreachable",
  severity: "error",
  role: "cause",
  title: "The API server cannot be reached from this computer",
  cause:
    "The address in the kubeconfig does not resolve, refuses connections or does not answer: a wrong address, a VPN or tunnel that is down, or an API server that is not running.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
