import { defineRule, type Rule } from "../rule.ts";

export const requestheaderCaMismatch: Rule = defineRule({
  id: "requestheader-ca-mismatch",
  severity: "error",
  role: "cause",
  title: "metrics-server does not accept the aggregator's client certificate",
  cause:
    "The CA published in extension-apiserver-authentication did not sign the front-proxy certificate of kube-apiserver, the certificate has expired, or its name is not allowed; requests then count as from the aggregator itself or as anonymous.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
