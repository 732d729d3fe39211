import { readCorefile } from "../commands/corefile-commands.ts";
import { readFlags } from "../commands/workload-words.ts";
import { ELSEWHERE, eitherOf } from "../patterns/contexts.ts";
import { dialIpAddresses } from "../remedies/address-types.ts";
import { nameNodes } from "../remedies/cluster-dns.ts";
import { defineRule, type Rule } from "../rule.ts";

export const dnsNodeHostnameNotFound: Rule = defineRule({
  id: "dns-node-hostname-not-found",
  severity: "error",
  role: "cause",
  title: "Cluster DNS does not know the nodes' names",
  cause:
    "metrics-server reaches kubelets by the node's host name, and CoreDNS has no record of it: cluster DNS knows Services and pods, not nodes.",
  proof: (facts) => ["kubectl get nodes -o wide", readFlags(facts), readCorefile(facts)],
  remedies: [dialIpAddresses, nameNodes],
  references: [
    "https://github.com/kubernetes-sigs/metrics-server/blob/master/FAQ.md",
    "https://coredns.io/plugins/hosts/",
    "https://github.com/kubernetes-sigs/metrics-server/issues/131",
  ],
  lines: [
    {
      anyOf: [
        "no such host",
        "name or service not known",
        "nodename nor servname provided",
        "name does not resolve",
        "no address associated with hostname",
        "getaddrinfow",
      ],
      unless: eitherOf(
        ELSEWHERE,
        /unable to connect to the server|pull(?:ing)? (?:and unpack )?image|\/v2\/|lookup (?:kubernetes|\S{1,200}\.svc)\b|\/apis\/|\/api\/v1|the connection to the server/,
      ),
    },
  ],
  yieldsTo: ["http-proxy-misconfigured"],
});
