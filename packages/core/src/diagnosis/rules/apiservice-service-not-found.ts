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
    "metrics-server was removed, or is in another namespace or under another name, and the APIService was left behind. Where the Service is there and only its name is not found, the API server asks a resolver that does not know Services.",
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
    // The name of a Service that is looked up is not there, or whom the API server asks does not know Services.
    {
      anyOf: ["no such host"],
      matches:
        /(?:metrics\.k8s\.io|error trying to reach service|failing or missing response|no response from).{0,800}lookup [\w-]{1,63}\.[\w-]{1,63}\.svc\b/,
    },
    { anyOf: ["service metrics-server not found", "services metrics-server not found"] },
  ],
  yieldsTo: ["aggregator-openapi-unavailable", "hpa-metrics-api-unavailable", "discovery-group-unavailable"],
});
