import { shellWord } from "../commands/shell-word.ts";
import { readApiService } from "../commands/workload-words.ts";
import { createService, deleteRegistration, install } from "../remedies/registration.ts";
import { defineRule, type Rule } from "../rule.ts";

export const apiserviceServiceNotFound: Rule = defineRule({
  id: "apiservice-service-not-found",
  severity: "error",
  role: "cause",
  title: "The APIService names a Service that does not exist",
  cause:
    "metrics-server was removed, or is in another namespace or under another name, and the APIService was left behind.",
  proof: (facts) => [
    readApiService(facts),
    `kubectl -n ${shellWord(facts.service.namespace)} get service ${shellWord(facts.service.name)}`,
  ],
  remedies: [install, createService, deleteRegistration],
  references: [
    "https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/kube-aggregator/pkg/controllers/status/remote/remote_available_controller.go",
  ],
  lines: [
    { anyOf: ["is not present"], matches: /service\/\S+ in \S+ is not present/ },
    { anyOf: ["servicenotfound"] },
    { anyOf: ["service metrics-server not found", "services metrics-server not found"] },
  ],
});
