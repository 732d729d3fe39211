import type { ClusterNode } from "../objects/cluster-node.ts";

/** Labels of nodes that no machine stands behind. */
const LABELS: Readonly<Record<string, string>> = {
  type: "virtual-kubelet",
  "kubernetes.io/role": "agent-virtual",
  "eks.amazonaws.com/compute-type": "fargate",
};

/** Whether a node has no usual kubelet: virtual-kubelet, Azure's and Alibaba's container instances, Fargate. */
export function isVirtual({ metadata }: ClusterNode): boolean {
  return Object.entries(LABELS).some(([label, value]) => metadata.labels?.[label] === value);
}
