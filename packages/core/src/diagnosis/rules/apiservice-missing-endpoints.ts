import { shellWord } from "../commands/shell-word.ts";
import { inNamespace, podsOf } from "../commands/workload-words.ts";
import { selectPods } from "../remedies/registration.ts";
import { lookAtPod } from "../remedies/workload.ts";
import { defineRule, type Rule } from "../rule.ts";

export const apiserviceMissingEndpoints: Rule = defineRule({
  id: "apiservice-missing-endpoints",
  severity: "error",
  role: "consequence",
  title: "The Service of metrics-server has no ready endpoint",
  cause: "Its pod is not ready, not scheduled or crashing, or the labels or the port's name do not match.",
  proof: (facts) => [
    `kubectl -n ${shellWord(facts.service.namespace)} get endpointslices -l kubernetes.io/service-name=${shellWord(facts.service.name)}`,
    `kubectl ${inNamespace(facts)} get pods ${podsOf(facts)}`,
  ],
  remedies: [lookAtPod, selectPods],
  references: [
    "https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/kube-aggregator/pkg/controllers/status/remote/remote_available_controller.go",
  ],
  lines: [
    {
      anyOf: [
        "have no addresses",
        "missingendpoints",
        "endpointsnotfound",
        "no endpoints available for service",
        "cannot find endpoints for service",
        "cannot find endpointslices for service",
        "no endpoints found for service",
        "endpoints metrics-server not found",
      ],
    },
  ],
  yieldsTo: ["heapster-legacy"],
});
