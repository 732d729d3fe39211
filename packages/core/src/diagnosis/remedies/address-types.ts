import { setFlags } from "../commands/set-flags.ts";
import type { RemedyFacts } from "../remedy-facts.ts";
import type { Remedy } from "../rule.ts";

const ORDER = ["InternalIP", "ExternalIP", "InternalDNS", "Hostname", "ExternalDNS"] as const;

const FLAG = "--kubelet-preferred-address-types";

/** The types that every node has, IP addresses first; without nodes those of the official manifests. */
function commonTypes(nodes: RemedyFacts["allNodes"]): readonly string[] {
  const common = ORDER.filter((type) =>
    nodes.every(({ addresses }) => addresses.some((address) => address.type === type)),
  );

  return nodes.length === 0 || common.length === 0 ? ["InternalIP", "ExternalIP", "Hostname"] : common;
}

/** IP addresses need no DNS. */
export const dialIpAddresses: Remedy = {
  title: "Let metrics-server dial the nodes' IP addresses",
  cost: "The kubelets' certificates must contain those addresses.",
  commands: ({ allNodes, ...facts }) => {
    const types = commonTypes(allNodes).filter((type) => type.endsWith("IP"));
    const wanted = types.length > 0 ? [...types, "Hostname"] : ["InternalIP", "ExternalIP", "Hostname"];

    return setFlags({ allNodes, ...facts }, { set: [`${FLAG}=${wanted.join(",")}`] });
  },
};

export const dialExistingTypes: Remedy = {
  title: "Name the address types that the nodes have",
  commands: (facts) => [
    `kubectl get nodes -o custom-columns='NAME:.metadata.name,TYPES:.status.addresses[*].type'`,
    ...setFlags(facts, { set: [`${FLAG}=${commonTypes(facts.allNodes).join(",")}`] }),
  ],
};

/** For certificates that only have names. */
export const dialNames: Remedy = {
  title: "Let metrics-server dial the nodes by name",
  cost: "The names must be in the certificates, and cluster DNS must know them.",
  commands: (facts) => setFlags(facts, { set: [`${FLAG}=Hostname,InternalDNS,InternalIP`] }),
};
