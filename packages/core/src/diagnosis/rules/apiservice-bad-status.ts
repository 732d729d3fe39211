import { readApiService, readLog } from "../commands/workload-words.ts";
import { grantDelegation } from "../remedies/access.ts";
import { configureAggregation, renewFrontProxy } from "../remedies/front-proxy.ts";
import { defineRule, type Rule } from "../rule.ts";

export const apiserviceBadStatus: Rule = defineRule({
  id: "apiservice-bad-status",
  severity: "error",
  role: "cause",
  title: "metrics-server answers the API server's check with an error status",
  cause:
    "401 or 403: the front-proxy identity is not accepted; 404: another backend, or a version that it does not serve; 503: it is not ready.",
  proof: (facts) => [readApiService(facts), readLog(facts)],
  remedies: [renewFrontProxy, grantDelegation, configureAggregation],
  references: [
    "https://github.com/kubernetes-sigs/metrics-server/blob/master/KNOWN_ISSUES.md#incorrectly-configured-front-proxy-certificate",
    "https://kubernetes.io/docs/tasks/extend-kubernetes/configure-aggregation-layer/",
  ],
  lines: [
    { anyOf: ["bad status from"] },
    {
      anyOf: ["uri=/apis/metrics.k8s.io"],
      matches: /uri=\/apis\/metrics\.k8s\.io\/v1(?:beta1)? .{0,300}go-http-client.{0,300}resp=(?:401|403|404|503)\b/,
    },
    { anyOf: ["failing or missing response"], matches: /(?:status|code):? ?(?:401|403|404|500|502|503)\b/ },
  ],
  yieldsTo: ["network-tunnel-down", "metrics-api-wrong-version"],
});
