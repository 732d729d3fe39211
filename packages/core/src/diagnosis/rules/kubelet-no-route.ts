import { readLog } from "../commands/workload-words.ts";
import { KUBELET, NOT_KUBELET } from "../patterns/contexts.ts";
import { advice } from "../remedies/advice.ts";
import { openKubeletPort } from "../remedies/network.ts";
import { defineRule, type Rule } from "../rule.ts";

export const kubeletNoRoute: Rule = defineRule({
  id: "kubelet-no-route",
  severity: "error",
  role: "cause",
  title: "There is no route to the kubelet",
  cause:
    "The network says that the node's address cannot be reached: a firewall of a host that rejects or forbids, a missing route of the pod network, or a node that is gone.",
  proof: (facts) => [readLog(facts), "kubectl get nodes -o wide"],
  remedies: [
    openKubeletPort,
    advice("Repair the routes of the pod network, or remove Node objects of machines that are gone", [
      "kubectl -n kube-system get pods -o wide",
      "kubectl delete node <node>",
    ]),
  ],
  references: [
    "https://github.com/kubernetes-sigs/metrics-server/blob/master/KNOWN_ISSUES.md#network-problems",
    "https://kubernetes.io/docs/reference/networking/ports-and-protocols/",
  ],
  lines: [
    {
      anyOf: [
        "no route to host",
        "host is unreachable",
        "network is unreachable",
        "host is down",
        "unreachable host",
        "unreachable network",
        "destination host unreachable",
      ],
      matches: KUBELET,
      unless: NOT_KUBELET,
    },
    {
      anyOf: ["connect: operation not permitted", "connect: permission denied"],
      matches: KUBELET,
      unless: NOT_KUBELET,
    },
    { anyOf: ["dial tcp"], matches: /^dial tcp \S{1,60}: connect: no route to host$/, unless: /:(?:443|6443):/ },
  ],
  yieldsTo: ["node-not-ready", "dns-resolver-timeout", "http-proxy-misconfigured", "virtual-node"],
});
