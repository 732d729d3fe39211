import { defineRule, type Rule } from "../rule.ts";

export const nannyAddonResizer: Rule = defineRule({
  id: "nanny-addon-resizer",
  severity: "warning",
  role: "cause",
  title: "The addon-resizer beside metrics-server fails",
  cause:
    "The sidecar pod_nanny has wrong parameters, or its ServiceAccount may not read its pod and patch its Deployment.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
