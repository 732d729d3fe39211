import { inNamespace, readFlags, readPreviousLog, workloadName } from "../commands/workload-words.ts";
import { applyOfficial, freePort } from "../remedies/workload.ts";
import { defineRule, type Rule } from "../rule.ts";

export const portInUse: Rule = defineRule({
  id: "port-in-use",
  severity: "error",
  role: "cause",
  title: "The port of metrics-server is taken",
  cause:
    "Another process on the same network listens there: with hostNetwork port 10250 belongs to the kubelet, and two replicas on one host collide.",
  proof: (facts) => [
    readPreviousLog(facts),
    readFlags(facts),
    `kubectl ${inNamespace(facts)} get ${workloadName(facts)} -o jsonpath='{.spec.template.spec.hostNetwork}'`,
  ],
  remedies: [freePort, applyOfficial],
  references: ["https://github.com/kubernetes-sigs/metrics-server/issues/1026"],
  lines: [
    {
      anyOf: [
        "address already in use",
        "only one usage of each socket address",
        "port is already allocated",
        "ports are not available",
      ],
    },
  ],
});
