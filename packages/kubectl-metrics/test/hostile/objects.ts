import type { NodeObject, PodObject } from "@kubectl-metrics/fake-cluster";

/** A node with two cores and 4 GiB to give. */
export const node = (name: string, allocatable: Record<string, string> = { cpu: "2", memory: "4Gi" }): NodeObject => ({
  metadata: { name },
  spec: {},
  status: { capacity: { cpu: "4", memory: "8Gi" }, allocatable, nodeInfo: {} },
});

/** A running pod of one container. */
export const pod = (namespace: string, name: string, nodeName: string, container = "main"): PodObject => ({
  metadata: { namespace, name },
  spec: { nodeName, containers: [{ name: container }] },
  status: { phase: "Running" },
});

const TIME = "2026-11-23T17:59:50Z";

/** What a container of a summary uses. */
const usage = (nanoCores: number, bytes: number) => ({
  cpu: { time: TIME, usageNanoCores: nanoCores, usageCoreNanoSeconds: 1_000_000_000 },
  memory: { time: TIME, workingSetBytes: bytes },
});

/** A pod of a summary. */
export interface SummaryPod {
  readonly namespace: string;
  readonly name: string;
  readonly uid?: string;
  readonly container?: string;
}

/** A kubelet's summary whose node uses 100m and 1 GiB, each of its pods 10m and 16 MiB. */
export const summary = (nodeName: string, pods: readonly SummaryPod[] = []) => ({
  node: { nodeName, startTime: TIME, ...usage(100_000_000, 2 ** 30) },
  pods: pods.map(({ container = "main", uid = "u", ...podRef }) => ({
    podRef: { ...podRef, uid },
    startTime: TIME,
    containers: [{ name: container, startTime: TIME, ...usage(10_000_000, 2 ** 24) }],
  })),
});
