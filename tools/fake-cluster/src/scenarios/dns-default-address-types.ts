import { dropFlags } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** The cluster's DNS does not know node names. */
export const dnsDefaultAddressTypes: Scenario = {
  name: "dns-default-address-types",
  title: "the flag for address types is not set: its default begins with Hostname",
  arrange: (situation) => dropFlags(situation, "--kubelet-preferred-address-types"),
};
