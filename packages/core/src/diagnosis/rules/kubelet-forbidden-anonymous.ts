import { readFlags, readLog } from "../commands/workload-words.ts";
import { enableWebhook, sendCredentials } from "../remedies/kubelet-access.ts";
import { defineRule, type Rule } from "../rule.ts";

export const kubeletForbiddenAnonymous: Rule = defineRule({
  id: "kubelet-forbidden-anonymous",
  severity: "error",
  role: "cause",
  title: "The kubelet takes metrics-server for system:anonymous",
  cause:
    "The token was not sent or not looked at: webhook authentication is off in the kubelet, or metrics-server runs with a flag that drops credentials.",
  proof: (facts) => [readFlags(facts), readLog(facts)],
  remedies: [enableWebhook, sendCredentials],
  references: ["https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/"],
  lines: [
    { anyOf: ["user=system:anonymous"] },
    { anyOf: ["rbac deny: user system:anonymous"], matches: /cannot get resource nodes\/(?:stats|metrics|proxy)/ },
    { anyOf: ["user system:anonymous cannot"], matches: /nodes\/(?:stats|metrics|proxy)/ },
  ],
  yieldsTo: ["virtual-node"],
});
