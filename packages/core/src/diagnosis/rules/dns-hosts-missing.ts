import { readCorefile } from "../commands/corefile-commands.ts";
import { dialIpAddresses } from "../remedies/address-types.ts";
import { nameNodes } from "../remedies/cluster-dns.ts";
import { defineRule, type Rule } from "../rule.ts";

export const dnsHostsMissing: Rule = defineRule({
  id: "dns-hosts-missing",
  severity: "warning",
  role: "cause",
  title: "CoreDNS's hosts block does not name every node",
  cause:
    "metrics-server reaches kubelets by name and the Corefile lists only some of the nodes, so those that joined later are not found.",
  proof: (facts) => [readCorefile(facts)],
  remedies: [nameNodes, dialIpAddresses],
  references: ["https://coredns.io/plugins/hosts/"],
  lines: [],
});
