import { readLog } from "../commands/workload-words.ts";
import { dialIpAddresses } from "../remedies/address-types.ts";
import { repairDns } from "../remedies/cluster-dns.ts";
import { defineRule, type Rule } from "../rule.ts";

export const dnsResolverTimeout: Rule = defineRule({
  id: "dns-resolver-timeout",
  severity: "error",
  role: "cause",
  title: "Cluster DNS does not answer metrics-server",
  cause:
    "Queries to the DNS Service are lost or refused: CoreDNS is down, or the pod's network, kube-proxy, a NetworkPolicy or a firewall stops them.",
  proof: (facts) => [readLog(facts), "kubectl -n kube-system get pods,service -l k8s-app=kube-dns -o wide"],
  remedies: [repairDns, dialIpAddresses],
  references: ["https://kubernetes.io/docs/tasks/administer-cluster/dns-debugging-resolution/"],
  lines: [
    {
      anyOf: ["lookup "],
      matches:
        /lookup \S{1,253}(?: on \S{1,60})?:? .{0,120}(?:i\/o timeout|connection refused|no route to host|network is unreachable|host is unreachable|timed out|temporary failure|try again|operation not permitted|deadline exceeded|operation was canceled|connection reset)/,
      unless: /unable to connect to the server|pull(?:ing)? (?:and unpack )?image|\/v2\//,
    },
    {
      anyOf: ["dial tcp: i/o timeout", "dial udp"],
      matches: /dial tcp: i\/o timeout|dial udp .{0,60}:53/,
      unless: /unable to connect to the server|pull/,
    },
  ],
  yieldsTo: [
    "hpa-metrics-api-unavailable",
    "aggregator-openapi-unavailable",
    "probe-failed-generic",
    "dns-server-misbehaving",
    "http-proxy-misconfigured",
  ],
});
