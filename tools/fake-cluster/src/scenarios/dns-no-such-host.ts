import { setFlags } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** metrics-server dials host names, and the cluster's DNS does not know them. */
export const dnsNoSuchHost: Scenario = {
  name: "dns-no-such-host",
  title: "node names are dialled and not in the cluster's DNS",
  arrange: (situation) => setFlags(situation, "--kubelet-preferred-address-types=Hostname"),
};
