import { inNamespace, podsOf, readApiService } from "../commands/workload-words.ts";
import { AGGREGATOR } from "../patterns/contexts.ts";
import { aggregatorRouting, hostNetwork, openWayToPods } from "../remedies/network.ts";
import { defineRule, type Rule } from "../rule.ts";

export const apiserviceDiscoveryTimeout: Rule = defineRule({
  id: "apiservice-discovery-timeout",
  severity: "error",
  role: "cause",
  title: "The API server gets no answer from the server of a metrics API",
  cause:
    "The way from the control plane into the pod network is blocked (firewall, security group, missing CNI or tunnel), or the server hangs: metrics-server, or the adapter of custom.metrics.k8s.io or external.metrics.k8s.io.",
  proof: (facts) => [readApiService(facts), `kubectl ${inNamespace(facts)} get pods ${podsOf(facts)} -o wide`],
  remedies: [openWayToPods, aggregatorRouting, hostNetwork],
  references: [
    "https://github.com/kubernetes-sigs/metrics-server/blob/master/KNOWN_ISSUES.md",
    "https://docs.aws.amazon.com/eks/latest/userguide/sec-group-reqs.html",
    "https://cloud.google.com/kubernetes-engine/docs/how-to/private-clusters#add_firewall_rules",
  ],
  lines: [
    {
      anyOf: [
        "deadline exceeded",
        "client.timeout",
        "request canceled",
        "i/o timeout",
        "timed out",
        "handshake timeout",
        "client connection lost",
        "headers)",
        "ng headers",
        "timeout awaiting",
      ],
      matches: AGGREGATOR,
      unless:
        /unable to (?:connect to the server|get metrics|fetch metrics)|serving \/apis|timeoutseconds|while dialing|^trace\[|post-timeout|terminat/,
    },
    {
      anyOf: ["no response from https", "timed out waiting for https"],
      unless: /refused|no route|unreachable|x509|tls:|bad status|forbidden/,
    },
  ],
  yieldsTo: [
    "dns-resolver-timeout",
    "apiservice-bad-status",
    "network-tunnel-down",
    "http-proxy-misconfigured",
    "apiservice-no-route",
    "apiservice-connection-refused",
    "aggregator-openapi-unavailable",
    "discovery-group-unavailable",
    "hpa-metrics-api-unavailable",
  ],
});
