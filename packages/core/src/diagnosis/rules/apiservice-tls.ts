import { readApiService } from "../commands/workload-words.ts";
import { advice } from "../remedies/advice.ts";
import { skipBackendVerification } from "../remedies/registration.ts";
import { defineRule, type Rule } from "../rule.ts";

export const apiserviceTls: Rule = defineRule({
  id: "apiservice-tls",
  severity: "error",
  role: "cause",
  title: "The API server does not trust metrics-server's serving certificate",
  cause:
    "insecureSkipTLSVerify is false and the certificate is self-signed, for another name, or signed by another CA than caBundle.",
  proof: (facts) => [readApiService(facts), `kubectl get --raw /apis/metrics.k8s.io/v1beta1/nodes -v=8`],
  remedies: [
    skipBackendVerification,
    advice("Or give metrics-server a certificate for its Service's name, and its CA to the APIService", [
      "helm upgrade metrics-server metrics-server/metrics-server -n kube-system --reuse-values --set tls.type=helm",
    ]),
  ],
  references: [
    "https://kubernetes.io/docs/tasks/extend-kubernetes/configure-aggregation-layer/",
    "https://github.com/kubernetes-sigs/metrics-server/tree/master/charts/metrics-server",
  ],
  lines: [
    {
      anyOf: ["x509:", "tls:", "certificate", "http response to https client"],
      matches:
        /(?:error trying to reach service|failing or missing response|no response from https?:|metrics\.k8s\.io failed with|\/apis\/[a-z.]*metrics\.k8s\.io).{0,900}(?:x509|tls: |certificate|http response to https client)/,
      unless:
        /tls handshake timeout|unable to authenticate|\/apis\/metrics\.k8s\.io\/\S+ -|unable to connect to the server/,
    },
  ],
  yieldsTo: [
    "aggregator-openapi-unavailable",
    "discovery-group-unavailable",
    "hpa-metrics-api-unavailable",
    "http-proxy-misconfigured",
    "network-tunnel-down",
  ],
});
