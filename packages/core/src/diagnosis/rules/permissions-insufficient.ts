import { advice } from "../remedies/advice.ts";
import { defineRule, type Rule } from "../rule.ts";

export const permissionsInsufficient: Rule = defineRule({
  id: "permissions-insufficient",
  severity: "info",
  role: "cause",
  title: "Something could not be checked for want of permission",
  cause: "The user may not read some objects of the pipeline, so a cause there would not be seen.",
  proof: () => ["kubectl auth can-i --list"],
  remedies: [
    advice("Let someone look who may read the objects named, or ask for the right", ["kubectl auth can-i --list"]),
  ],
  references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/"],
  lines: [
    {
      anyOf: ["nodes/proxy"],
      matches: /user \S+ cannot get resource nodes\/proxy/,
      unless: /user system:serviceaccount:\S*(?:metrics|heapster)/,
    },
  ],
  yieldsTo: ["kubelet-forbidden-rbac", "kubelet-forbidden-anonymous"],
});
