import { OFFICIAL_FACTS, type RemedyFacts, type WorkloadFacts } from "../../../src/diagnosis/remedy-facts.ts";

/** Facts of a cluster of two nodes whose metrics-server has a name and a place of its own. */
export const CLUSTER: RemedyFacts = {
  ...OFFICIAL_FACTS,
  ofCluster: true,
  version: "0.9.0",
  workload: {
    kind: "deployment",
    namespace: "monitoring",
    name: "ms",
    container: "server",
    containerIndex: 1,
    flagsIn: "args",
    flags: ["--cert-dir=/tmp", "--kubelet-preferred-address-types=Hostname", "--metric-resolution=15s"],
    serviceAccount: "ms-account",
    selector: "app=ms,tier=metrics",
  },
  service: { namespace: "monitoring", name: "ms" },
  nodes: [],
  allNodes: [
    {
      name: "node1",
      addresses: [
        { type: "InternalIP", address: "10.0.0.1" },
        { type: "Hostname", address: "node1" },
      ],
    },
    {
      name: "node2",
      addresses: [
        { type: "InternalIP", address: "10.0.0.2" },
        { type: "Hostname", address: "node2.example" },
      ],
    },
  ],
};

/** The same cluster with another command line. */
export const withFlags = (flagsIn: WorkloadFacts["flagsIn"], flags: readonly string[]): RemedyFacts => ({
  ...CLUSTER,
  workload: { ...CLUSTER.workload, flagsIn, flags },
});
