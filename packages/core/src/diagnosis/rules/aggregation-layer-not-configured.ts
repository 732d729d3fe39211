import { configureAggregation } from "../remedies/front-proxy.ts";
import { defineRule, type Rule } from "../rule.ts";

export const aggregationLayerNotConfigured: Rule = defineRule({
  id: "aggregation-layer-not-configured",
  severity: "error",
  role: "cause",
  title: "The aggregation layer of the API server is not configured",
  cause:
    "kube-apiserver runs without --requestheader-client-ca-file and --proxy-client-cert-file, so no extension API server can tell on whose behalf it is asked.",
  proof: () => [
    "kubectl -n kube-system get configmap extension-apiserver-authentication -o jsonpath='{.data}'",
    "kubectl -n kube-system get pods -l component=kube-apiserver -o yaml | grep -E 'requestheader|proxy-client'",
  ],
  remedies: [configureAggregation],
  references: ["https://kubernetes.io/docs/tasks/extend-kubernetes/configure-aggregation-layer/"],
  lines: [
    {
      anyOf: [
        "doesn't provide requestheader-client-ca-file",
        "does not provide requestheader",
        "cluster doesn't provide",
        "missing requestheader",
        "no client ca found in",
        "requestheader-client-ca-file not found",
      ],
    },
    {
      anyOf: ["so request-header client certificate authentication"],
      unless: /kubeconfig provided/,
    },
    {
      anyOf: ["extension-apiserver-authentication", "requestheader"],
      matches:
        /(?:missing|no key|does(?:n't| not) (?:have|contain|provide)) .{0,60}requestheader|requestheader-client-ca-file.{0,60}(?:is missing|not configured|is empty)/,
    },
  ],
});
