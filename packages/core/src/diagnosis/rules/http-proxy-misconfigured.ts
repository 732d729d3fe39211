import { inNamespace, workloadName } from "../commands/workload-words.ts";
import { defineRule, type Rule } from "../rule.ts";

export const httpProxyMisconfigured: Rule = defineRule({
  id: "http-proxy-misconfigured",
  severity: "error",
  role: "cause",
  title: "A proxy setting sends requests inside the cluster to a proxy",
  cause:
    "HTTP_PROXY or HTTPS_PROXY is set without the node, pod and service networks in NO_PROXY, and the proxy cannot reach or refuses them.",
  proof: (facts) => [
    `kubectl ${inNamespace(facts)} get ${workloadName(facts)} -o jsonpath='{.spec.template.spec.containers[*].env}'`,
  ],
  remedies: [
    {
      title: "Except the cluster's own networks from the proxy",
      commands: (facts) => [
        `kubectl ${inNamespace(facts)} set env ${workloadName(facts)} NO_PROXY=.svc,.cluster.local,kubernetes.default,<node network>,<pod network>,<service network>`,
      ],
    },
    {
      title: "Or take the proxy away from metrics-server, which needs none",
      commands: (facts) => [
        `kubectl ${inNamespace(facts)} set env ${workloadName(facts)} HTTP_PROXY- HTTPS_PROXY- http_proxy- https_proxy-`,
      ],
    },
  ],
  references: ["https://pkg.go.dev/golang.org/x/net/http/httpproxy"],
  lines: [
    {
      anyOf: [
        "proxyconnect tcp",
        "error connecting to proxy",
        "proxy authentication required",
        "http_proxy",
        "https_proxy",
        "no_proxy",
        "squid",
        "err_access_denied",
        "cannot connect to proxy",
        "tunnel connection failed",
      ],
      matches:
        /proxyconnect|proxy authentication required|connect to proxy|tunnel connection failed|error|fail|unable|denied|squid/,
      unless: /pull(?:ing)? (?:and unpack )?image|\/v2\/|flag:/,
    },
    {
      anyOf: ["get http"],
      matches:
        /get https?:\/\/\S{1,300}: (?:forbidden|service unavailable|bad gateway|gateway timeout|method not allowed|proxy error)(?:$|[ ,\]])/,
      unless: /while dialing/,
    },
  ],
  yieldsTo: ["hpa-metrics-api-unavailable", "aggregator-openapi-unavailable", "probe-failed-generic"],
});
