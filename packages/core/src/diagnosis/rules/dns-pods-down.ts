import { dialIpAddresses } from "../remedies/address-types.ts";
import { repairDns, startDns } from "../remedies/cluster-dns.ts";
import { defineRule, type Rule } from "../rule.ts";

export const dnsPodsDown: Rule = defineRule({
  id: "dns-pods-down",
  severity: "error",
  role: "cause",
  title: "Cluster DNS has no ready pod",
  cause:
    "CoreDNS is scaled to zero, pending or crashing, so nothing in the cluster can look up names, node names included.",
  proof: () => ["kubectl -n kube-system get pods -l k8s-app=kube-dns -o wide"],
  remedies: [startDns, repairDns, dialIpAddresses],
  references: ["https://kubernetes.io/docs/tasks/administer-cluster/dns-debugging-resolution/"],
  lines: [],
});
