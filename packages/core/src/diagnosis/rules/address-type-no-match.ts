import { readFlags } from "../commands/workload-words.ts";
import { dialExistingTypes } from "../remedies/address-types.ts";
import { defineRule, type Rule } from "../rule.ts";

export const addressTypeNoMatch: Rule = defineRule({
  id: "address-type-no-match",
  severity: "error",
  role: "cause",
  title: "A node has no address of the types that metrics-server is told to use",
  cause: "None of the types in --kubelet-preferred-address-types is in the node's status.addresses.",
  proof: (facts) => [
    "kubectl get nodes -o custom-columns='NAME:.metadata.name,TYPES:.status.addresses[*].type'",
    readFlags(facts),
  ],
  remedies: [dialExistingTypes],
  references: ["https://github.com/kubernetes-sigs/metrics-server/blob/master/pkg/utils/address_resolver.go"],
  lines: [
    {
      anyOf: [
        "no address matched types",
        "had no addresses that matched types",
        "no addresses that matched types",
        "unable to extract connection information for node",
        "no preferred addresses found",
        "no matching address",
        "has no valid hostname and/or ip address",
      ],
      unless: /is not ready/,
    },
  ],
});
