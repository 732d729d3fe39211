import { readLog } from "../commands/workload-words.ts";
import { KUBELET, NOT_KUBELET } from "../patterns/contexts.ts";
import { hostNetwork, openKubeletPort } from "../remedies/network.ts";
import { defineRule, type Rule } from "../rule.ts";

export const kubeletConnectTimeout: Rule = defineRule({
  id: "kubelet-connect-timeout",
  severity: "error",
  role: "cause",
  title: "The kubelet's port does not answer",
  cause:
    "Packets to the node's port are dropped: a firewall, security group or NetworkPolicy, a pod network that overlaps the nodes' network, or a node that is down.",
  proof: (facts) => [readLog(facts), "kubectl get nodes -o wide", "kubectl get networkpolicies --all-namespaces"],
  remedies: [openKubeletPort, hostNetwork],
  references: [
    "https://github.com/kubernetes-sigs/metrics-server/blob/master/KNOWN_ISSUES.md#network-problems",
    "https://github.com/kubernetes-sigs/metrics-server/pull/1057",
  ],
  lines: [
    {
      anyOf: ["dial tcp", "dial timeout"],
      matches:
        /dial (?:tcp|timeout) ?.{0,80}(?:i\/o timeout|connection timed out|operation timed out|deadline exceeded|did not properly respond|dial timeout)/,
      unless: NOT_KUBELET,
    },
    { anyOf: ["error dialing backend"], matches: /context deadline exceeded|request canceled/ },
    { anyOf: ["connection timed out", "operation timed out"], matches: KUBELET, unless: NOT_KUBELET },
  ],
  yieldsTo: [
    "node-not-ready",
    "dns-resolver-timeout",
    "http-proxy-misconfigured",
    "virtual-node",
    "network-tunnel-down",
    "apiserver-unreachable-from-pod",
  ],
});
