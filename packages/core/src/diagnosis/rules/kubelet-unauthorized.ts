import { readLog, someNode } from "../commands/workload-words.ts";
import { NOT_KUBELET } from "../patterns/contexts.ts";
import { enableWebhook } from "../remedies/kubelet-access.ts";
import { defineRule, type Rule } from "../rule.ts";

export const kubeletUnauthorized: Rule = defineRule({
  id: "kubelet-unauthorized",
  severity: "error",
  role: "cause",
  title: "The kubelet does not accept metrics-server's token",
  cause:
    "Webhook token authentication is off in the kubelet, the kubelet cannot reach the API server to review the token, or the token is not of this cluster (401).",
  proof: (facts) => [
    readLog(facts),
    `# on node ${someNode(facts)}:\ngrep -A3 -E 'webhook|anonymous' /var/lib/kubelet/config.yaml`,
  ],
  remedies: [enableWebhook],
  references: [
    "https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/",
    "https://github.com/kubernetes-sigs/metrics-server#requirements",
  ],
  lines: [
    {
      anyOf: ["401 unauthorized", "status code 401", "statuscode 401", "401 response"],
      unless:
        /(?:readiness|liveness) probe|pull(?:ing)? (?:and unpack )?image|\/v2\/|bad status from|\/apis\/[a-z.]*metrics|https?:\/\/\S{1,200}\/api\/v1\/(?!nodes\/\S{1,253}\/proxy)/,
    },
    { anyOf: ["resp=401"], matches: /uri=\/(?:stats\/|metrics\/(?:resource|cadvisor|probes))/ },
    { anyOf: ["received a status 401"], matches: /reach the kubelet/ },
    { anyOf: ["unauthorized"], matches: /(?:scrap|kubelet|:102[45]\d\/).{0,600}unauthorized/, unless: NOT_KUBELET },
    // A client certificate, where metrics-server was given one instead of its token.
    {
      anyOf: ["remote error: tls:"],
      matches:
        /(?:scrap|from (?:kubelet|node)|metrics summary).{0,600}tls: (?:bad certificate|certificate required|unknown certificate)/,
      unless: NOT_KUBELET,
    },
  ],
  yieldsTo: ["kubelet-serving-cert-pending", "virtual-node", "metrics-endpoint-forbidden"],
});
