import { readFlags, readLog } from "../commands/workload-words.ts";
import { KUBELET, NOT_KUBELET } from "../patterns/contexts.ts";
import { checkKubelet, useSecurePort } from "../remedies/network.ts";
import { defineRule, type Rule } from "../rule.ts";

export const kubeletConnectionRefused: Rule = defineRule({
  id: "kubelet-connection-refused",
  severity: "error",
  role: "cause",
  title: "The kubelet refuses the connection",
  cause:
    "Nothing listens on that address and port: the kubelet is stopped or restarting, the port is wrong (10255 is off by default), or it is bound to another address.",
  proof: (facts) => [
    readLog(facts),
    "kubectl get nodes -o custom-columns='NAME:.metadata.name,PORT:.status.daemonEndpoints.kubeletEndpoint.Port'",
    readFlags(facts),
  ],
  remedies: [checkKubelet, useSecurePort],
  references: [
    "https://github.com/kubernetes-sigs/metrics-server/blob/master/FAQ.md",
    "https://kubernetes.io/docs/reference/networking/ports-and-protocols/",
  ],
  lines: [
    {
      anyOf: ["connection refused", "actively refused it", "connection was refused"],
      matches: KUBELET,
      unless: NOT_KUBELET,
    },
  ],
  yieldsTo: [
    "node-not-ready",
    "dns-resolver-timeout",
    "http-proxy-misconfigured",
    "virtual-node",
    "kubelet-cri-stats-failure",
    "network-tunnel-down",
  ],
});
