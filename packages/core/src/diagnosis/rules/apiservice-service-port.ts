import { shellWord } from "../commands/shell-word.ts";
import { readApiService } from "../commands/workload-words.ts";
import { alignServicePort } from "../remedies/registration.ts";
import { defineRule, type Rule } from "../rule.ts";

export const apiserviceServicePort: Rule = defineRule({
  id: "apiservice-service-port",
  severity: "error",
  role: "cause",
  title: "The Service does not have the port that the APIService names",
  cause: "spec.service.port of the APIService is not among the Service's ports.",
  proof: (facts) => [
    readApiService(facts),
    `kubectl -n ${shellWord(facts.service.namespace)} get service ${shellWord(facts.service.name)} -o jsonpath='{.spec.ports}'`,
  ],
  remedies: [alignServicePort],
  references: [
    "https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/kube-aggregator/pkg/controllers/status/remote/remote_available_controller.go",
  ],
  lines: [
    { anyOf: ["is not listening on port"], matches: /service\/\S+ in \S+ is not listening on port/ },
    {
      anyOf: ["serviceporterror", "no service port", "service port not found"],
      matches: /serviceporterror|no service port \S+ found|port not found/,
      unless: /ingress|traefik/,
    },
  ],
});
