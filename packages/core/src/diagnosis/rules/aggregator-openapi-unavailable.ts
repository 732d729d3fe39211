import { readApiService } from "../commands/workload-words.ts";
import { defineRule, type Rule } from "../rule.ts";

export const aggregatorOpenapiUnavailable: Rule = defineRule({
  id: "aggregator-openapi-unavailable",
  severity: "warning",
  role: "consequence",
  title: "The API server cannot load the OpenAPI document of the Metrics API",
  cause: "Its backend does not answer; the message ends with the cause, and is harmless right after an installation.",
  proof: (facts) => [readApiService(facts)],
  remedies: [{ title: "Repair the APIService that does not answer", commands: (facts) => [readApiService(facts)] }],
  references: [
    "https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/kube-aggregator/pkg/controllers/openapi/controller.go",
  ],
  lines: [
    {
      anyOf: ["openapi aggregationcontroller", "openapi aggregation controller"],
      matches: /rate limited requeue|requeue|error|fail/,
    },
    {
      anyOf: ["openapi"],
      matches: /failed to (?:retrieve|download|load)|loading openapi spec|could not get list of group versions|error/,
      unless: /openapi aggregation ?controller: (?:processing|action for item \S{0,100}: nothing)|validat/,
    },
    { anyOf: ["failed to download"], matches: /metrics\.k8s\.io/ },
    { anyOf: ["error updating apiservice"], matches: /metrics\.k8s\.io|failed to (?:download|retrieve)/ },
    { anyOf: ["no requestinfo found in the context"] },
  ],
  yieldsTo: ["network-tunnel-down"],
});
