import { install } from "../remedies/registration.ts";
import { defineRule, type Rule } from "../rule.ts";

export const apiVersionRemoved: Rule = defineRule({
  id: "api-version-removed",
  severity: "error",
  role: "cause",
  title: "The manifest uses an API version that this cluster does not serve",
  cause:
    "The manifest or chart is older, or newer, than the cluster: a version such as apiregistration.k8s.io/v1beta1 or policy/v1beta1 was removed.",
  proof: () => ["kubectl api-versions", "kubectl version"],
  remedies: [install],
  references: ["https://kubernetes.io/docs/reference/using-api/deprecation-guide/"],
  lines: [
    {
      anyOf: ["no matches for kind", "unable to recognize"],
      matches: /no matches for (?:kind )?/,
      unless: /scale|horizontal|hpa controller|metrics\.k8s\.io/,
    },
    {
      anyOf: [
        "the api version in the data",
        "does not match the expected api version",
        "resource mapping not found for name",
        "ensure crds are installed first",
        "unable to build kubernetes objects from",
      ],
      unless: /horizontal|hpa controller/,
    },
    { anyOf: ["current release manifest contains removed kubernetes api"] },
  ],
});
