import { setFlags } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** Only ExternalIP is wanted. */
export const noAddressOfType: Scenario = {
  name: "no-address-of-type",
  title: "the nodes have no address of the wanted type",
  arrange: (situation) => setFlags(situation, "--kubelet-preferred-address-types=ExternalIP"),
};
