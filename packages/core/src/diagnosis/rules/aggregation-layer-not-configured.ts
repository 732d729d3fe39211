import { defineRule, type Rule } from "../rule.ts";

export const aggregationLayerNotConfigured: Rule = defineRule({
  id: "aggregation-layer-not-configured",
  severity: "error",
  role: "cause",
  title: "The aggregation layer of the API server is not configured",
  cause:
    "kube-apiserver runs without --requestheader-client-ca-file and --proxy-client-cert-file, so no extension API server can tell on whose behalf it is asked.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
