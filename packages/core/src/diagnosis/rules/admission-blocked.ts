import { shellWord } from "../commands/shell-word.ts";
import { inNamespace } from "../commands/workload-words.ts";
import { advice } from "../remedies/advice.ts";
import { applyOfficial } from "../remedies/workload.ts";
import { defineRule, type Rule } from "../rule.ts";

export const admissionBlocked: Rule = defineRule({
  id: "admission-blocked",
  severity: "error",
  role: "cause",
  title: "Admission refuses the metrics-server pod",
  cause:
    "Pod Security admission, a policy engine, a security context constraint, a quota or a webhook does not let the pod in, so the controller cannot create it.",
  proof: (facts) => [
    `kubectl ${inNamespace(facts)} get events --field-selector=reason=FailedCreate`,
    `kubectl get namespace ${shellWord(facts.workload.namespace)} -o jsonpath='{.metadata.labels}'`,
  ],
  remedies: [
    applyOfficial,
    advice("Except the pod in the policy that the message names", [
      "kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations",
    ]),
  ],
  references: ["https://kubernetes.io/docs/concepts/security/pod-security-admission/"],
  lines: [
    {
      anyOf: [
        "violates podsecurity",
        "would violate podsecurity",
        "unable to validate against any",
        "violates policy",
        "podsecuritypolicy:",
        "no priorityclass with name",
        "pods with system-cluster-critical priorityclass is not permitted",
        "priorityclassname: forbidden",
        "unable to admit pod",
        "error looking up service account",
      ],
    },
    {
      anyOf: [
        "failedcreate",
        "error creating: ",
        "admission webhook",
        "failed calling webhook",
        "failed calling admission webhook",
      ],
      matches:
        /forbidden|denied the request|failed calling (?:admission )?webhook|serviceaccount \S+ not found|exceeded quota|failed quota|must specify/,
      unless: /forbidden: user |\/proxy|cannot (?:get|list|watch|create)/,
    },
    {
      anyOf: [
        "exceeded quota:",
        "failed quota:",
        "runasnonroot and image will run as root",
        "runasnonroot and image has non-numeric user",
      ],
    },
  ],
});
