import { defineRule, type Rule } from "../rule.ts";

export const addressTypeNoMatch: Rule = defineRule({
  id: "address-type-no-match",
  severity: "error",
  role: "cause",
  title: "A node has no address of the types that metrics-server is told to use",
  cause: "None of the types in --kubelet-preferred-address-types is in the node's status.addresses.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
