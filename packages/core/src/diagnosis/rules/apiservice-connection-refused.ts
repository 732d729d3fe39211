import { shellWord } from "../commands/shell-word.ts";
import { inNamespace, podsOf, readApiService } from "../commands/workload-words.ts";
import { AGGREGATOR } from "../patterns/contexts.ts";
import { targetSecurePort } from "../remedies/registration.ts";
import { lookAtPod } from "../remedies/workload.ts";
import { defineRule, type Rule } from "../rule.ts";

export const apiserviceConnectionRefused: Rule = defineRule({
  id: "apiservice-connection-refused",
  severity: "error",
  role: "cause",
  title: "metrics-server refuses the API server's connection",
  cause:
    "Nothing listens behind the Service's address: targetPort differs from --secure-port, or the pod is starting or has crashed.",
  proof: (facts) => [
    readApiService(facts),
    `kubectl ${inNamespace(facts)} get pods ${podsOf(facts)} -o wide`,
    `kubectl -n ${shellWord(facts.service.namespace)} get service ${shellWord(facts.service.name)} -o jsonpath='{.spec.ports}'`,
  ],
  remedies: [lookAtPod, targetSecurePort],
  references: [
    "https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/kube-aggregator/pkg/controllers/status/remote/remote_available_controller.go",
  ],
  lines: [
    {
      anyOf: [
        "connection refused",
        "connection reset by peer",
        ": eof",
        "unexpected eof",
        "goaway",
        "broken pipe",
        "actively refused it",
      ],
      matches: AGGREGATOR,
      unless: /unable to connect to the server|while dialing|the connection to the server/,
    },
  ],
  yieldsTo: [
    "aggregator-openapi-unavailable",
    "discovery-group-unavailable",
    "hpa-metrics-api-unavailable",
    "http-proxy-misconfigured",
    "network-tunnel-down",
  ],
});
