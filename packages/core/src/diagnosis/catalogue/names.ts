import type { Rule } from "../rule.ts";
import { addressTypeNoMatch } from "../rules/address-type-no-match.ts";
import { dnsHostsMissing } from "../rules/dns-hosts-missing.ts";
import { dnsNodeHostnameNotFound } from "../rules/dns-node-hostname-not-found.ts";
import { dnsPodsDown } from "../rules/dns-pods-down.ts";
import { dnsResolverTimeout } from "../rules/dns-resolver-timeout.ts";
import { dnsServerMisbehaving } from "../rules/dns-server-misbehaving.ts";

/** Each scrape begins with choosing an address and looking up its name … */
export const names: readonly Rule[] = [
  addressTypeNoMatch,
  dnsPodsDown,
  dnsResolverTimeout,
  dnsServerMisbehaving,
  dnsNodeHostnameNotFound,
  dnsHostsMissing,
];
