import { dialIpAddresses } from "../remedies/address-types.ts";
import { repairDns } from "../remedies/cluster-dns.ts";
import { defineRule, type Rule } from "../rule.ts";

export const dnsServerMisbehaving: Rule = defineRule({
  id: "dns-server-misbehaving",
  severity: "error",
  role: "cause",
  title: "Cluster DNS answers with a failure instead of an address",
  cause: "CoreDNS could not pass the query on: its upstream resolver is broken or refuses it (SERVFAIL, REFUSED).",
  proof: () => [
    "kubectl -n kube-system logs -l k8s-app=kube-dns --tail=30",
    "kubectl -n kube-system get configmap coredns -o jsonpath='{.data.Corefile}'",
  ],
  remedies: [dialIpAddresses, repairDns],
  references: ["https://kubernetes.io/docs/tasks/administer-cluster/dns-custom-nameservers/"],
  lines: [
    {
      anyOf: [
        "server misbehaving",
        "servfail",
        "no answer from dns server",
        "cannot unmarshal dns message",
        "invalid dns response",
        "non-recoverable failure in name resolution",
        "plugin/errors: 2",
        "unreachable backend: read udp",
        "unreachable backend: dial",
        "unreachable backend: no upstream host",
      ],
      unless: /unable to connect to the server|pull(?:ing)? (?:and unpack )?image|\/v2\//,
    },
  ],
  yieldsTo: [
    "hpa-metrics-api-unavailable",
    "aggregator-openapi-unavailable",
    "probe-failed-generic",
    "http-proxy-misconfigured",
  ],
});
