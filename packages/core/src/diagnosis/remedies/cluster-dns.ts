import { nameNodesInCoreDns } from "../commands/corefile-commands.ts";
import { shellWord } from "../commands/shell-word.ts";
import type { Remedy } from "../rule.ts";

export const nameNodes: Remedy = {
  title: "Teach CoreDNS the nodes' names",
  cost: "The list must follow the nodes: each one that joins has to be added.",
  commands: nameNodesInCoreDns,
};

export const repairDns: Remedy = {
  title: "Repair cluster DNS",
  commands: () => [
    "kubectl -n kube-system get pods -l k8s-app=kube-dns -o wide",
    "kubectl -n kube-system logs -l k8s-app=kube-dns --tail=30",
    "kubectl -n kube-system rollout restart deployment coredns",
  ],
};

export const startDns: Remedy = {
  title: "Start CoreDNS",
  commands: ({ coreDns }) => [
    `kubectl -n ${shellWord(coreDns?.namespace ?? "kube-system")} scale deployment coredns --replicas=2`,
  ],
};
