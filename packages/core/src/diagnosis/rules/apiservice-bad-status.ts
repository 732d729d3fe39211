import { defineRule, type Rule } from "../rule.ts";

export const apiserviceBadStatus: Rule = defineRule({
  id: "apiservice-bad-status",
  severity: "error",
  role: "cause",
  title: "metrics-server answers the API server's check with an error status",
  cause:
    "401 or 403: the front-proxy identity is not accepted; 404: another backend, or a version that it does not serve; 503: it is not ready.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
