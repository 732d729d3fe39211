import { inNamespace, podsOf, readApiService } from "../commands/workload-words.ts";
import { AGGREGATOR } from "../patterns/contexts.ts";
import { aggregatorRouting, hostNetwork, openWayToPods } from "../remedies/network.ts";
import { defineRule, type Rule } from "../rule.ts";

export const apiserviceNoRoute: Rule = defineRule({
  id: "apiservice-no-route",
  severity: "error",
  role: "cause",
  title: "The API server has no route to the server of a metrics API",
  cause:
    "The control plane has no way into the pod network, or a host firewall rejects: no CNI or kube-proxy there, a stale Service address, or pod addresses of an overlay that a managed control plane does not dial.",
  proof: (facts) => [readApiService(facts), `kubectl ${inNamespace(facts)} get pods ${podsOf(facts)} -o wide`],
  remedies: [openWayToPods, aggregatorRouting, hostNetwork],
  references: [
    "https://kubernetes.io/docs/tasks/extend-kubernetes/configure-aggregation-layer/",
    "https://github.com/kubernetes-sigs/metrics-server/blob/master/KNOWN_ISSUES.md",
  ],
  lines: [
    {
      anyOf: ["no route to host", "host is unreachable", "network is unreachable", "host is down"],
      matches: AGGREGATOR,
      unless: /unable to connect to the server/,
    },
    {
      anyOf: ["no response from https", "no route to host"],
      matches: /no response from https?:.{0,200}no route to host/,
    },
    // EKS says so where the pods have addresses of an overlay network.
    { anyOf: ["address is not allowed"], matches: AGGREGATOR },
  ],
  yieldsTo: [
    "aggregator-openapi-unavailable",
    "discovery-group-unavailable",
    "hpa-metrics-api-unavailable",
    "http-proxy-misconfigured",
    "network-tunnel-down",
  ],
});
