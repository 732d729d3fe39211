import { shellWord } from "../commands/shell-word.ts";
import { readFlags } from "../commands/workload-words.ts";
import { targetSecurePort } from "../remedies/registration.ts";
import { defineRule, type Rule } from "../rule.ts";

export const servicePortMismatch: Rule = defineRule({
  id: "service-port-mismatch",
  severity: "error",
  role: "cause",
  title: "The Service sends to a port on which metrics-server does not listen",
  cause: "targetPort is neither the container's --secure-port nor the name of one of its ports.",
  proof: (facts) => [
    `kubectl -n ${shellWord(facts.service.namespace)} get service ${shellWord(facts.service.name)} -o jsonpath='{.spec.ports}'`,
    readFlags(facts),
  ],
  remedies: [targetSecurePort],
  references: [
    "https://kubernetes.io/docs/tasks/debug/debug-application/debug-service/#is-the-service-defined-correctly",
  ],
  lines: [],
});
