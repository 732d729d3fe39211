import { readLog } from "../commands/workload-words.ts";
import { configureAggregation, renewFrontProxy } from "../remedies/front-proxy.ts";
import { defineRule, type Rule } from "../rule.ts";

export const requestheaderCaMismatch: Rule = defineRule({
  id: "requestheader-ca-mismatch",
  severity: "error",
  role: "cause",
  title: "metrics-server does not accept the aggregator's client certificate",
  cause:
    "The CA published in extension-apiserver-authentication did not sign the front-proxy certificate of kube-apiserver, the certificate has expired, or its name is not allowed; requests then count as from the aggregator itself or as anonymous.",
  proof: (facts) => [
    readLog(facts),
    "kubectl -n kube-system get configmap extension-apiserver-authentication -o jsonpath='{.data.requestheader-client-ca-file}' | openssl x509 -noout -subject -enddate",
  ],
  remedies: [renewFrontProxy, configureAggregation],
  references: [
    "https://kubernetes.io/docs/tasks/extend-kubernetes/configure-aggregation-layer/",
    "https://github.com/kubernetes-sigs/metrics-server/blob/master/KNOWN_ISSUES.md#incorrectly-configured-front-proxy-certificate",
  ],
  lines: [
    { anyOf: ["unable to authenticate the request"], matches: /x509|certificate|verifying|not allowed/ },
    {
      anyOf: ["x509: subject with cn=", "is not in the allowed list", "requestheader-allowed-names"],
      matches: /not in the allowed list|not allowed/,
    },
    // The user is the common name of the certificate that the API server itself shows.
    {
      anyOf: ["metrics.k8s.io"],
      matches:
        /user (?:system:anonymous|kubernetes|(?!system:serviceaccount:)[\w:.-]{0,40}(?:apiserver|aggregator|front-proxy|auth-proxy|proxy-client)[\w:.-]{0,40}) cannot/,
      unless: /unable to (?:get metrics|fetch metrics)|horizontal/,
    },
    {
      anyOf: ["aggregator", "front-proxy-client"],
      matches: /user (?:system:)?(?:kube-)?(?:aggregator|front-proxy-client) cannot (?:get|list|watch)/,
      unless: /unable to (?:get metrics|fetch metrics)|horizontal/,
    },
  ],
});
