import { defineRule, type Rule } from "../rule.ts";

export const portPrivileged: Rule = defineRule({
  id: "port-privileged",
  severity: "error",
  role: "cause",
  title: "metrics-server may not listen on its port",
  cause:
    "A process that is not root cannot bind a port below 1024, such as the default 443, without the capability NET_BIND_SERVICE.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
