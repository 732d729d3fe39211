import type { NodeObject, PodObject, World, WorldNode, WorldPod } from "@kubectl-metrics/fake-cluster";

/** A node of four cores and 8 GiB of which pods may use half, unless the test says otherwise. */
export const nodeObject = (
  name: string,
  status: NodeObject["status"] = {},
  labels: Record<string, string> = {},
): NodeObject => ({
  metadata: { name, labels },
  spec: {},
  status: {
    capacity: { cpu: "4", memory: "8Gi" },
    allocatable: { cpu: "2", memory: "4Gi" },
    nodeInfo: {},
    ...status,
  },
});

/** Where a pod is and what it is made of. */
export interface PodOptions {
  readonly node?: string;
  readonly containers?: readonly string[];
  readonly phase?: string;
  readonly labels?: Record<string, string>;
  /** Quantities that every container asks for. */
  readonly requests?: Record<string, string>;
}

/** A running pod of one container on `node-1`, weeks old, unless the test says otherwise. */
export function podObject(namespace: string, name: string, options: PodOptions = {}): PodObject {
  const { node = "node-1", containers = ["main"], phase = "Running", labels = {}, requests } = options;
  const running = { state: { running: { startedAt: "2026-11-01T00:00:00Z" } } };
  return {
    metadata: { namespace, name, labels, creationTimestamp: "2026-11-01T00:00:00Z" },
    spec: {
      nodeName: node,
      containers: containers.map((one) => ({ name: one, ...(requests && { resources: { requests } }) })),
    },
    status: {
      phase,
      containerStatuses: phase === "Running" ? containers.map((one) => ({ name: one, ...running })) : [],
    },
  };
}

/** A world of these nodes and pods. */
export const worldOf = (nodes: readonly WorldNode[], pods: readonly WorldPod[] = []): World => ({
  nodes: [...nodes],
  pods: [...pods],
  namespaces: ["default"],
});
