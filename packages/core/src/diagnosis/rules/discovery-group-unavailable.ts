import { readApiService, readLog } from "../commands/workload-words.ts";
import { deleteRegistration } from "../remedies/registration.ts";
import { defineRule, type Rule } from "../rule.ts";

export const discoveryGroupUnavailable: Rule = defineRule({
  id: "discovery-group-unavailable",
  severity: "error",
  role: "consequence",
  title: "Discovery of metrics.k8s.io fails",
  cause: "The API is registered and its backend does not answer, so discovery is incomplete for every client.",
  proof: (facts) => [readApiService(facts), "kubectl get apiservices | grep False"],
  remedies: [
    {
      title: "Repair the APIService that does not answer",
      commands: (facts) => [readApiService(facts), readLog(facts)],
    },
    deleteRegistration,
  ],
  references: ["https://kubernetes.io/docs/tasks/extend-kubernetes/configure-aggregation-layer/"],
  lines: [
    {
      anyOf: [
        "complete list of server apis",
        "resource list for",
        "failed to discover some groups",
        "failed to discover group",
        "unable to discover",
        "error discovering",
        "could not get apiversions from kubernetes",
        "failed to get api group resources",
        "unable to get all supported resources",
        "unable to fetch the resource list",
        "stale groupversion discovery",
        "failed to get group version",
        "unable to retrieve the server's apis",
        "skipped caching discovery info",
      ],
      matches:
        /unable to handle|metrics\.k8s|got empty response|stale|refused|timeout|deadline|eof|serviceunavailable|could not find|unavailable|an error on the server|forbidden|unauthorized/,
      unless:
        /^(?:unhandled error err=unable to retrieve|failed to discover some groups).{0,200}stale groupversion|localhost:8080/,
    },
  ],
  yieldsTo: ["namespace-deletion-blocked", "aggregator-openapi-unavailable"],
});
