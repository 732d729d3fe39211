import { shellWord } from "../commands/shell-word.ts";
import { inNamespace } from "../commands/workload-words.ts";
import { selectPods } from "../remedies/registration.ts";
import { defineRule, type Rule } from "../rule.ts";

export const serviceSelectorMismatch: Rule = defineRule({
  id: "service-selector-mismatch",
  severity: "error",
  role: "cause",
  title: "The Service's selector matches no pod",
  cause:
    "metrics-server runs, but its pods lack a label that the Service asks for, or the Service asks for none and has no endpoints.",
  proof: (facts) => [
    `kubectl -n ${shellWord(facts.service.namespace)} get service ${shellWord(facts.service.name)} -o jsonpath='{.spec.selector}'`,
    `kubectl ${inNamespace(facts)} get pods --show-labels`,
  ],
  remedies: [selectPods],
  references: [
    "https://kubernetes.io/docs/tasks/debug/debug-application/debug-service/#does-the-service-have-any-endpointslices",
  ],
  lines: [],
});
