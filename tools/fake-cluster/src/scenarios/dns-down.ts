import type { WorkloadObject } from "../world/pipeline/kube-object.ts";
import { nameNodesInDns, setFlags } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/** The Corefile would know them. */
export const dnsDown: Scenario = {
  name: "dns-down",
  title: "node names are dialled, and CoreDNS has no pod",
  arrange: (situation) => {
    setFlags(situation, "--kubelet-preferred-address-types=Hostname");
    nameNodesInDns(situation);
    situation.store.edit<WorkloadObject>("deployments.apps", "kube-system", "coredns", ({ spec }) => {
      spec.replicas = 0;
    });
  },
};
