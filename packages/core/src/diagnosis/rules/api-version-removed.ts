import { defineRule, type Rule } from "../rule.ts";

export const apiVersionRemoved: Rule = defineRule({
  id: "api-version-removed",
  severity: "error",
  role: "cause",
  title: "The manifest uses an API version that this cluster does not serve",
  cause:
    "The manifest or chart is older, or newer, than the cluster: a version such as apiregistration.k8s.io/v1beta1 or policy/v1beta1 was removed.",
  proof: () => [],
  remedies: [],
  references: [],
  lines: [],
});
