import { defineRule, type Rule } from "../rule.ts";

export const dnsServerMisbehaving: Rule = defineRule({
  id: "dns-server-misbehaving",
  severity: "error",
  role: "cause",
  title: "Cluster DNS answers with a failure instead of an address",
  cause: "CoreDNS could not pass the query on: its upstream resolver is broken or refuses it (SERVFAIL, REFUSED).",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
