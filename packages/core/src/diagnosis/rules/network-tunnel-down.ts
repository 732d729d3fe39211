import { defineRule, type Rule } from "../rule.ts";

export const networkTunnelDown: Rule = defineRule({
  id: "network-tunnel-down",
  severity: "error",
  role: "cause",
  title: "The tunnel between control plane and nodes is down",
  cause:
    "The API server reaches nodes and pods through Konnectivity, a remote dialer or the like, and the agent's connection is lost.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
